import { describe, expect, it } from "@jest/globals";
import { resizeBilinear } from "../../../../../models/convert/ops/resizeBilinear";
import { runOperator } from "../../../../fixtures/runConversion";

const inputs = [
  { shape: [1, 1, 2, 1], data: [0, 4] },
  { shape: [2], data: [1, 4], constant: "int32" as const },
];
const resize = async (alignCorners: number, halfPixelCenters: number) => [
  ...(await runOperator(
    resizeBilinear,
    { kind: "RESIZE_BILINEAR", options: { alignCorners, halfPixelCenters } },
    inputs,
    [1, 1, 4, 1],
  )),
];

describe("resizeBilinear", () => {
  it("half-pixel centres", async () => expect(await resize(0, 1)).toEqual([0, 1, 3, 4]));
  it("pixel corners", async () => expect(await resize(0, 0)).toEqual([0, 2, 4, 4]));
  it("aligned corners", async () => {
    (await resize(1, 0)).forEach((value, i) => {
      expect(value).toBeCloseTo((4 * i) / 3, 5);
    });
  });
});
