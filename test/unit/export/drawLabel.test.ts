import { expect, it } from "@jest/globals";
import { drawLabel } from "../../../sdk/export/drawLabel";

it("draws a white T with a dark rim and leaves the rest alone", () => {
  const sheet = { width: 12, height: 12, rgba: new Uint8ClampedArray(12 * 12 * 4).fill(100) };
  drawLabel(sheet, "t", 4, 3, 1);
  const at = (x: number, y: number) => sheet.rgba[(y * 12 + x) * 4];
  expect([at(4, 3), at(5, 3), at(6, 3), at(5, 7)]).toEqual([255, 255, 255, 255]);
  expect([at(3, 3), at(4, 5)]).toEqual([0, 0]);
  expect(at(10, 10)).toBe(100);
});

it("clips at the sheet's edge", () => {
  const sheet = { width: 4, height: 4, rgba: new Uint8ClampedArray(64) };
  expect(() => drawLabel(sheet, "MMM", -2, -2, 3)).not.toThrow();
});
