import { describe, expect, it } from "@jest/globals";
import { prelu } from "../../../../../models/convert/ops/prelu";
import { runOperator } from "../../../../fixtures/runConversion";

const image = { shape: [1, 1, 2, 2], data: [-1, -2, 3, -4] };

describe("prelu", () => {
  it("has a slope per channel", async () => {
    const slope = { shape: [1, 1, 2], data: [0.5, 0.25], constant: "float32" as const };
    expect([...(await runOperator(prelu, { kind: "PRELU" }, [image, slope], [1, 1, 2, 2]))]).toEqual([
      -0.5, -0.5, 3, -1,
    ]);
  });

  it("refuses a slope per pixel", async () => {
    const slope = { shape: [1, 2, 2], data: [1, 1, 1, 1], constant: "float32" as const };
    await expect(runOperator(prelu, { kind: "PRELU" }, [image, slope], [1, 1, 2, 2])).rejects.toThrow(
      "PRELU slope of shape 1,2,2",
    );
  });
});
