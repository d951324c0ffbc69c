import { expect, it } from "@jest/globals";
import { linearToSrgb8 } from "../../../sdk/image/srgb";
import { measureLashes } from "../../../sdk/stages/measureLashes";

const COUNT = 400;
const none = new Float32Array(COUNT);
const regions = { brows: Float32Array.from({ length: COUNT }, (_, i) => (i < 200 ? 1 : 0)) } as never;

/** Brows of half hair, half skin; other skin elsewhere. */
function lashesOf(hair: readonly number[]) {
  const diffuse = Uint8Array.from({ length: COUNT * 4 }, (_, i) => {
    const color = i >> 2 < 100 ? hair : [0.45, 0.3, 0.2];
    return (i & 3) === 3 ? 255 : linearToSrgb8(color[i & 3]);
  });
  return measureLashes({ diffuse }, { regions });
}

const luminance = ([r, g, b]: readonly number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

it("takes the colour of the brows' hair, darker, and never lets lashes be light", () => {
  const black = lashesOf([0.015, 0.012, 0.012]);
  const brown = lashesOf([0.05, 0.03, 0.015]);
  const white = lashesOf([0.5, 0.5, 0.5]);
  expect(luminance(black.color)).toBeLessThan(0.006);
  expect(luminance(brown.color)).toBeCloseTo(0.4 * luminance([0.05, 0.03, 0.015]), 3);
  expect(luminance(white.color)).toBeLessThan(0.023);
  expect(brown.color[0] / brown.color[2]).toBeGreaterThan(1.5);
  expect(lashesOf([0, 0, 0]).color.every((value) => value > 0 && value < 0.006)).toBe(true);
  expect(black.upper).toBeGreaterThan(1.5 * black.lower);
});

it("is brown where the atlas has no brows", () => {
  const { color } = measureLashes({ diffuse: new Uint8Array(COUNT * 4) }, { regions: { brows: none } as never });
  expect(color.every((value) => value > 0.002 && value < 0.03)).toBe(true);
});
