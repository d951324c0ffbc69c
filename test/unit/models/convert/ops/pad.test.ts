import { describe, expect, it } from "@jest/globals";
import { pad } from "../../../../../models/convert/ops/pad";
import { runOperator } from "../../../../fixtures/runConversion";

describe("pad", () => {
  it("adds zeros to each axis in the source's order", async () => {
    const inputs = [
      { shape: [1, 1, 2, 1], data: [5, 6] },
      { shape: [4, 2], data: [0, 0, 1, 0, 0, 1, 0, 1], constant: "int32" as const },
    ];
    // One row above, one column to the right, one channel behind.
    const found = await runOperator(pad, { kind: "PAD" }, inputs, [1, 2, 3, 2]);
    expect([...found]).toEqual([0, 0, 0, 0, 0, 0, 5, 0, 6, 0, 0, 0]);
  });
});
