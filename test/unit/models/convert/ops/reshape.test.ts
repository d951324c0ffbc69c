import { describe, expect, it } from "@jest/globals";
import { reshape } from "../../../../../models/convert/ops/reshape";
import { runOperator } from "../../../../fixtures/runConversion";

const shapeInput = { shape: [1], data: [0], constant: "int32" as const };

describe("reshape", () => {
  it("keeps the source's order of values between images and lists", async () => {
    const image = { shape: [1, 2, 1, 3], data: [1, 2, 3, 4, 5, 6] };
    expect([...(await runOperator(reshape, { kind: "RESHAPE" }, [image, shapeInput], [1, 6, 1]))]).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    const list = { shape: [1, 6], data: [1, 2, 3, 4, 5, 6] };
    expect([...(await runOperator(reshape, { kind: "RESHAPE" }, [list, shapeInput], [1, 1, 2, 3]))]).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });

  it("takes one pixel's channels as they lie", async () => {
    const image = { shape: [1, 1, 1, 4], data: [1, 2, 3, 4] };
    expect([...(await runOperator(reshape, { kind: "RESHAPE" }, [image, shapeInput], [1, 2, 2]))]).toEqual([
      1, 2, 3, 4,
    ]);
  });
});
