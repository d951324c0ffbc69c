import { expect, test } from "@jest/globals";
import { srgbToLinear } from "../../../../../sdk/image/srgb";
import { facePicture } from "../../../../../sdk/stages/fit/shading/facePicture";
import { sampleFacePicture } from "../../../../../sdk/stages/fit/shading/sampleFacePicture";
import type { FaceLandmarks } from "../../../../../sdk/types";
import { shadeProblem } from "../../../../fixtures/shadeProblem";

const out = new Float64Array(9);

test("colour and slopes are the ramp's, in photo px, in a turned window too", () => {
  const { picture } = shadeProblem("ramp").evidence;
  const window = { centreX: 100, centreY: 120, side: 160, rotation: 0.3 };
  const turned = { ...picture, window };
  expect(sampleFacePicture(turned, 110, 115, out)).toBe(true);
  const perPx = picture.side / window.side;
  const [cos, sin] = [Math.cos(0.3), Math.sin(0.3)];
  const [column, row] = [(10 * cos - 5 * sin) * perPx - 0.5, (-5 * cos - 10 * sin) * perPx - 0.5];
  expect(out[0]).toBeCloseTo(0.4 + 0.002 * column + 0.0006 * row, 5);
  expect(out[3]).toBeCloseTo((0.002 * cos - 0.0006 * sin) * perPx, 6);
  expect(out[4]).toBeCloseTo((0.002 * sin + 0.0006 * cos) * perPx, 6);
  expect(sampleFacePicture(turned, 300, 115, out)).toBe(false);
});

test("the picture is the photo about the landmarks, linear", () => {
  const [width, height] = [200, 160];
  const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => {
    const column = Math.floor(i / 4) % width;
    return i % 4 === 3 ? 255 : 40 + column / 2;
  });
  const points = Float32Array.from({ length: 478 * 2 }, (_, i) => (i % 2 === 0 ? 100 : 80) + 40 * Math.sin(i));
  points.set([70, 80], 2 * 33);
  points.set([130, 80], 2 * 263);
  const photo = { width, height, rgba, originalWidth: width, originalHeight: height };
  const picture = facePicture(photo, { points } as FaceLandmarks);
  expect(sampleFacePicture(picture, 100, 80, out)).toBe(true);
  expect(out[1]).toBeCloseTo(srgbToLinear((40 + 49.75) / 255), 2);
  expect(out[3]).toBeGreaterThan(0);
  expect(Math.abs(out[4])).toBeLessThan(0.1 * out[3]);
});
