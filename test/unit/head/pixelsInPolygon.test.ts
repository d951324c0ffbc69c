import { expect, it } from "@jest/globals";
import { pixelsInPolygon } from "../../../sdk/head/pixelsInPolygon";

it("gives the pixels inside the polygon, a margin from its sides, within the photo", () => {
  const rgba = new Uint8ClampedArray(8 * 8 * 4).fill(255);
  const photo = { width: 8, height: 8, rgba, originalWidth: 8, originalHeight: 8 };
  const polygon = Float64Array.of(-4, 0, 6, 0, 6, 4, -4, 4);
  const all = pixelsInPolygon(photo, polygon, 0);
  expect(all).toHaveLength(24);
  expect(all[0]).toEqual({ x: 0.5, y: 0.5, color: [1, 1, 1] });
  expect(pixelsInPolygon(photo, polygon, 1)).toHaveLength(10);
});
