import { expect, test } from "@jest/globals";
import { photoEyes } from "../../../sdk/head/photoEyes";
import { eyePhoto } from "../../fixtures/eyePhoto";

/** Share of the face's light that reaches an eye under its lids. */
const SHADE = 0.62;

test("divides the colours by the light that reaches the eyes", () => {
  const light = [0.9, 0.8, 0.7] as const;
  // A natural iris and a white eye.
  const iris = [0.08, 0.042, 0.018];
  const sclera = [0.6, 0.534, 0.493];
  const lit = (albedo: number[]) => albedo.map((value, c) => value * light[c] * SHADE);
  const { photo, landmarks, frames } = eyePhoto(lit(iris), lit(sclera));
  const found = photoEyes(photo, landmarks, light, frames).left;
  for (let c = 0; c < 3; c++) {
    expect(found.irisColor?.[c]).toBeCloseTo(iris[c], 1.9);
    expect(found.scleraColor?.[c]).toBeCloseTo(sclera[c], 1.5);
  }
});

test("keeps to what eyes have: no purple iris, no blue white, in too strong and too weak light", () => {
  const { photo, landmarks, frames } = eyePhoto([0.05, 0.03, 0.05], [0.5, 0.5, 0.6]);
  const dim = photoEyes(photo, landmarks, [20, 20, 20], frames).left;
  expect(dim.irisColor![0]).toBeGreaterThan(dim.irisColor![2] * 1.3);
  expect(Math.max(...dim.scleraColor!)).toBeGreaterThan(0.4);
  const bright = photoEyes(photo, landmarks, [0.05, 0.05, 0.05], frames).left;
  expect(Math.max(...bright.irisColor!)).toBeLessThan(0.6);
  expect(Math.max(...bright.scleraColor!)).toBeLessThan(0.85);
  expect(bright.scleraColor![0]).toBeGreaterThan(bright.scleraColor![2]);
});

test("closed eyes keep the eyeball's own colours", () => {
  const { photo, landmarks, frames } = eyePhoto([0.05, 0.05, 0.05], [0.5, 0.5, 0.5], 0.1);
  const report = { from: "default", diameterPx: 32 };
  const eye = { irisColor: undefined, pattern: undefined, scleraColor: undefined, report };
  expect(photoEyes(photo, landmarks, [1, 1, 1], frames)).toEqual({ left: eye, right: eye });
});
