import { expect, test } from "@jest/globals";
import { rotationFromVector } from "../../../../sdk/math/rotationFromVector";
import { buildLandmarkBasis } from "../../../../sdk/stages/fit/buildLandmarkBasis";
import { initialPose } from "../../../../sdk/stages/fit/initialPose";
import { faceModel } from "../../../fixtures/faceModel";
import { projectHead } from "../../../fixtures/projectHead";

const model = faceModel();

test.each([
  [0, 0, 0],
  [0.2, 0.6, -0.3],
  [-0.3, -0.7, 0.1],
  [0, 0, 3.1],
])("finds the turn (%p, %p, %p) of a distant mean head", (...turn) => {
  const place = [0.1, -0.05, -3] as const;
  const view = { turn, place, focalPx: 4000, width: 600, height: 400, identity: [], expression: [] };
  const { points } = projectHead(model, view);
  const { mean } = buildLandmarkBasis(model);
  const pose = initialPose(mean, points, { x: 300, y: 200 }, Math.log(4000), 15);
  const truth = rotationFromVector(...turn);
  // The ray to the head is 1/27 off the axis, which an affine camera takes for a turn; worst seen 0.034.
  pose.rotation.forEach((value, i) => {
    expect(Math.abs(value - truth[i])).toBeLessThan(0.05);
  });
  expect(pose.x).toBeCloseTo(0.1, 2);
  expect(pose.y).toBeCloseTo(-0.05, 2);
  expect(Math.exp(pose.logScale)).toBeCloseTo(4000 / 3, -1.5);
});
