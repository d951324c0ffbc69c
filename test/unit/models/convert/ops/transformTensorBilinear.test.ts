import { describe, expect, it } from "@jest/globals";
import { transformTensorBilinear } from "../../../../../models/convert/ops/transformTensorBilinear";
import { faceMeshOperators } from "../../../../fixtures/faceMeshOperators";
import { numbers } from "../../../../fixtures/numbers";
import { runOperator } from "../../../../fixtures/runConversion";

const KIND = "custom:TransformTensorBilinear";
const [SIDE, CHANNELS] = [12, 2];

/** Sample at M (x + 1/2, y + 1/2) - 1/2, zero outside the pixel centres. */
function direct(image: Float32Array, [a, b, , tx, c, d, , ty]: number[]): number[] {
  const result: number[] = [];
  for (let y = 0; y < 16; y++)
    for (let x = 0; x < 16; x++) {
      const u = a * (x + 0.5) + b * (y + 0.5) + tx - 0.5;
      const v = c * (x + 0.5) + d * (y + 0.5) + ty - 0.5;
      for (let k = 0; k < CHANNELS; k++) result.push(sample(image, u, v, k));
    }
  return result;
}

function sample(image: Float32Array, u: number, v: number, channel: number): number {
  if (u < 0 || v < 0 || u > SIDE - 1 || v > SIDE - 1) return 0;
  const [x, y] = [Math.min(Math.floor(u), SIDE - 2), Math.min(Math.floor(v), SIDE - 2)];
  const at = (dx: number, dy: number) => image[((y + dy) * SIDE + x + dx) * CHANNELS + channel];
  const [fx, fy] = [u - x, v - y];
  return (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy;
}

describe("transformTensorBilinear", () => {
  it("samples a turned window that sticks out of the image", async () => {
    const image = numbers(SIDE * SIDE * CHANNELS, "image");
    const matrix = [0.9, -0.31, 0, 1.7, 0.27, 0.83, 0, -2.3, 0, 0, 1, 0, 0, 0, 0, 1];
    const [{ customOptions }] = await faceMeshOperators(KIND);
    const inputs = [
      { shape: [1, SIDE, SIDE, CHANNELS], data: image },
      { shape: [1, 4, 4], data: matrix },
    ];
    const found = await runOperator(transformTensorBilinear, { kind: KIND, customOptions }, inputs, [
      1,
      16,
      16,
      CHANNELS,
    ]);
    const expected = direct(image, matrix);
    expect(expected.filter((value) => value === 0).length).toBeGreaterThan(100);
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 5);
    });
  });

  it("refuses a size that its options do not say", async () => {
    const [{ customOptions }] = await faceMeshOperators(KIND);
    const inputs = [
      { shape: [1, 2, 2, 1], data: [1, 2, 3, 4] },
      { shape: [1, 4, 4], data: new Float32Array(16) },
    ];
    await expect(
      runOperator(transformTensorBilinear, { kind: KIND, customOptions }, inputs, [1, 8, 8, 1]),
    ).rejects.toThrow("TransformTensorBilinear says 16x16, shape 8x8");
  });
});
