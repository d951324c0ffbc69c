import { expect, test } from "@jest/globals";
import { photoEyes } from "../../../sdk/head/photoEyes";
import { eyePhoto } from "../../fixtures/eyePhoto";

/** Share of the face's light that reaches an eye under its lids. */
const SHADE = 0.62;

test("divides the colours by the light that reaches the eyes", () => {
  const light = [0.9, 0.8, 0.7] as const;
  const iris = [0.1, 0.15, 0.2];
  const sclera = [0.7, 0.65, 0.6];
  const lit = (albedo: number[]) => albedo.map((value, c) => value * light[c] * SHADE);
  const { photo, landmarks } = eyePhoto(lit(iris), lit(sclera));
  const found = photoEyes(photo, landmarks, light);
  for (let c = 0; c < 3; c++) {
    expect(found.irisColor?.[c]).toBeCloseTo(iris[c], 1.9);
    expect(found.scleraColor?.[c]).toBeCloseTo(sclera[c], 1.5);
  }
});

test("keeps to albedos that eyes have, in too strong and too weak light", () => {
  const { photo, landmarks } = eyePhoto([0.05, 0.05, 0.05], [0.5, 0.5, 0.5]);
  const dim = photoEyes(photo, landmarks, [20, 20, 20]);
  expect(dim.irisColor).toEqual([0.012, 0.012, 0.012]);
  expect(dim.scleraColor).toEqual([0.45, 0.45, 0.45]);
  const bright = photoEyes(photo, landmarks, [0.05, 0.05, 0.05]);
  expect(bright.irisColor).toEqual([0.4, 0.4, 0.4]);
  expect(bright.scleraColor).toEqual([0.8, 0.8, 0.8]);
});

test("closed eyes keep the eyeball's own colours", () => {
  const { photo, landmarks } = eyePhoto([0.05, 0.05, 0.05], [0.5, 0.5, 0.5], 0.1);
  expect(photoEyes(photo, landmarks, [1, 1, 1])).toEqual({ irisColor: undefined, scleraColor: undefined });
});
