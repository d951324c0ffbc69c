import { expect, test } from "@jest/globals";
import { resampleRgba8 } from "../../../../sdk/image/resampleRgba8";
import { faceSharpness } from "../../../../sdk/stages/face/faceSharpness";
import { testPhoto } from "../../../fixtures/testPhoto";

const photo = await testPhoto("sk_astronaut.png");
/** The face of the picture, and beyond its edge. */
const points = Float32Array.of(180, 60, 270, 60, 180, 170, 270, 170);

/** The photo's detail beyond `side` px gone. */
function blurred(side: number) {
  const { width, height, rgba } = photo;
  const small = resampleRgba8(rgba, width, height, side, Math.round((side * height) / width));
  const back = resampleRgba8(small, side, Math.round((side * height) / width), width, height);
  return { ...photo, rgba: back };
}

test("falls with every blur", () => {
  const sharp = faceSharpness(photo, points);
  const soft = faceSharpness(blurred(200), points);
  expect(soft).toBeLessThan(0.9 * sharp);
  expect(faceSharpness(blurred(80), points)).toBeLessThan(0.9 * soft);
});

test("does not depend on contrast", () => {
  const dull = { ...photo, rgba: photo.rgba.map((value) => 100 + value / 4) };
  expect(faceSharpness(dull, points) / faceSharpness(photo, points)).toBeGreaterThan(0.85);
  expect(faceSharpness(dull, points) / faceSharpness(photo, points)).toBeLessThan(1.2);
});

test("a plain picture, and a face beyond the edge, have no sharpness", () => {
  expect(faceSharpness({ ...photo, rgba: photo.rgba.map(() => 90) }, points)).toBe(0);
  expect(
    faceSharpness(
      photo,
      points.map((value) => value + 5000),
    ),
  ).toBe(0);
});
