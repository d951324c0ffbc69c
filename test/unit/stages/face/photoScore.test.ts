import { expect, test } from "@jest/globals";
import { photoScore } from "../../../../sdk/stages/face/photoScore";
import { testPhoto } from "../../../fixtures/testPhoto";

const photo = await testPhoto("sk_astronaut.png");
const points = Float32Array.of(180, 60, 270, 60, 180, 170, 270, 170);

/** Score of the same pixels as if the face were turned by so many degrees and so large. */
function score(degrees: number, outerEyeDistancePx: number): number {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const headToCamera = Float64Array.of(c, 0, s, 0, 0, 1, 0, 0, -s, 0, c, -0.6);
  return photoScore(photo, { points, outerEyeDistancePx }, { headToCamera });
}

test("frontal before turned, large before small, until it is larger than the atlas", () => {
  expect(score(0, 120)).toBeGreaterThan(score(25, 120));
  expect(score(0, 120)).toBeGreaterThan(score(0, 60));
  expect(score(0, 300)).toBe(score(0, 600));
});

test("a face turned by 40 degrees must be three times as large to be preferred", () => {
  expect(score(40, 150)).toBeLessThan(score(0, 55));
  expect(score(40, 240)).toBeGreaterThan(score(0, 60));
  expect(score(120, 240)).toBe(0);
});
