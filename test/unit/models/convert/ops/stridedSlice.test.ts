import { describe, expect, it } from "@jest/globals";
import { stridedSlice } from "../../../../../models/convert/ops/stridedSlice";
import { runOperator } from "../../../../fixtures/runConversion";

const int32 = (...data: number[]) => ({ shape: [data.length], data, constant: "int32" as const });
const list = { shape: [1, 3], data: [1, 2, 3] };

describe("stridedSlice", () => {
  it("passes on what takes everything", async () => {
    const inputs = [list, int32(0, 0), int32(1, 3), int32(1, 1)];
    expect([...(await runOperator(stridedSlice, { kind: "STRIDED_SLICE" }, inputs, [1, 3]))]).toEqual([1, 2, 3]);
  });

  it("refuses a part", async () => {
    const inputs = [list, int32(0, 0), int32(1, 2), int32(1, 1)];
    await expect(runOperator(stridedSlice, { kind: "STRIDED_SLICE" }, inputs, [1, 2])).rejects.toThrow(
      "STRIDED_SLICE of a part is not converted",
    );
  });
});
