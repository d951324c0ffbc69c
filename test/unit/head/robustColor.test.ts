import { expect, test } from "@jest/globals";
import { robustColor } from "../../../sdk/head/robustColor";

test("quantiles drop the dark and the bright, over-exposed pixels never count", () => {
  const grey = (v: number): [number, number, number] => [v, v, v];
  const pixels = [0, 0.1, 0.2, 0.3, 0.4, 1, 1, 1].map(grey);
  const { color, pixelCount } = robustColor(pixels, [0.2, 0.8], 1) ?? { color: [], pixelCount: 0 };
  expect(color[0]).toBeCloseTo(0.2, 12);
  expect(pixelCount).toBe(3);
});

test("too few pixels give nothing", () => {
  expect(robustColor([[0.1, 0.1, 0.1]], [0, 1], 2)).toBeUndefined();
});
