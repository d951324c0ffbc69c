import { expect, test } from "@jest/globals";
import { landmarkResiduals } from "../../../../sdk/stages/fit/landmarkResiduals";
import { viewLandmarks } from "../../../../sdk/stages/fit/viewLandmarks";
import { faceModel } from "../../../fixtures/faceModel";
import { fitProblem } from "../../../fixtures/fitProblem";

const { problem, start } = fitProblem(faceModel(), {
  turn: [0, 0.1, 0],
  place: [0, 0, -0.6],
  focalPx: 1000,
  width: 800,
  height: 800,
  identity: [],
  expression: [],
});

test("gives the state's residuals in the frame that it returns", () => {
  const residuals = new Float64Array(936);
  const { landmarks, frame } = viewLandmarks(problem, start, false, residuals);
  expect(residuals).toEqual(landmarkResiduals(landmarks, start, frame, new Float64Array(936)));
});

test("an outlier loses weight only where that is asked for", () => {
  const points = problem.points.slice();
  points[50 * 2] += 80;
  const weight = (robust: boolean): number =>
    viewLandmarks({ ...problem, points }, start, robust, new Float64Array(936)).noise.scale[50 * 2];
  expect(weight(true)).toBeLessThan(0.5 * weight(false));
});
