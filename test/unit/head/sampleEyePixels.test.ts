import { expect, test } from "@jest/globals";
import { sampleEyePixels } from "../../../sdk/head/sampleEyePixels";
import { eyePhoto } from "../../fixtures/eyePhoto";

test("gives pixels between the lids with their distance from the iris", () => {
  const { photo, landmarks } = eyePhoto([0.1, 0.1, 0.1], [0.6, 0.6, 0.6]);
  const pixels = sampleEyePixels(photo, landmarks, "left");
  // The almond of 76 x 36 px without its rim of 4.6 px: about 1400 px.
  expect(pixels.length).toBeGreaterThan(1000);
  expect(pixels.length).toBeLessThan(1800);
  const iris = pixels.filter(({ irisDistance }) => irisDistance > 0.5 && irisDistance < 0.9);
  expect(iris.every(({ color }) => color[0] < 0.2 || color[0] === 1)).toBe(true);
});

test("an eye outside the photo has no pixels", () => {
  const { photo, landmarks } = eyePhoto([0.1, 0.1, 0.1], [0.6, 0.6, 0.6]);
  const points = landmarks.points.map((value) => value + 1000);
  expect(sampleEyePixels(photo, { ...landmarks, points }, "right")).toEqual([]);
});
