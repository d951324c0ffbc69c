import { expect, it } from "@jest/globals";
import { renderDepthImage } from "../../../../sdk/stages/texture/renderDepthImage";
import { SPHERE_RADIUS, sphereHead } from "../../../fixtures/sphereHead";
import { SPHERE_DISTANCE, sphereFit } from "../../../fixtures/spherePhoto";

it("renderDepthImage holds the nearest surface of the head, and of its eyeballs where they stand out", () => {
  const model = sphereHead(96, 48);
  const image = renderDepthImage(model, sphereFit(300), model.mean);
  const at = (x: number, y: number) =>
    image.depth[Math.floor((y - image.top) / image.scale) * image.width + Math.floor((x - image.left) / image.scale)];
  expect(at(150, 150)).toBeCloseTo(SPHERE_DISTANCE - SPHERE_RADIUS, 3);
  // The fixture's left eyeball has its centre at (.03, .02, .07) and a radius of .012: its front lies inside the ball.
  expect(at(150 + (0.03 * 600) / 0.51, 150 - (0.02 * 600) / 0.51)).toBeLessThan(SPHERE_DISTANCE - 0.09);
  expect(image.depth.some((depth) => depth === Number.POSITIVE_INFINITY)).toBe(true);
  expect(Math.max(image.width, image.height)).toBeLessThan(730);
});
