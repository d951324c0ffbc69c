import { expect, test } from "@jest/globals";
import { SHAPE_FEATURES, shapeFeatures } from "../../../../sdk/stages/fit/shapeFeatures";
import { faceModel } from "../../../fixtures/faceModel";
import { fitProblem } from "../../../fixtures/fitProblem";
import type { HeadTruth } from "../../../fixtures/projectHead";

const model = faceModel();
const view = { turn: [0.05, 0.3, 0.1], place: [0.02, 0, -0.7], focalPx: 1200, width: 800, height: 900 } as const;
const of = (truth: Partial<HeadTruth>): Float64Array => {
  const { problem, start } = fitProblem(model, { ...view, identity: [], expression: [], ...truth });
  return shapeFeatures(problem, start).features;
};
const rms = (values: Float64Array): number => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);

test("the mean face leaves only the view", () => {
  const features = of({});
  expect(features).toHaveLength(SHAPE_FEATURES);
  expect(features[0]).toBe(1);
  // Ten times the sine of the turn to the side.
  expect(features[1]).toBeCloseTo(10 * Math.sin(0.3), 0);
  // The pose stops where a step changes the cost by less than a thousandth.
  expect(rms(features.subarray(6))).toBeLessThan(0.05);
});

test("a person's shape shows in millimetres, whatever the roll and the distance", () => {
  const identity = [0, 0, 0, 0, 1];
  const near = of({ identity });
  const far = of({ identity, turn: [0.05, 0.3, -0.2], place: [0.02, 0, -0.72] });
  expect(rms(near.subarray(6, 942))).toBeGreaterThan(0.2);
  expect(rms(near.map((value, i) => value - far[i]).subarray(6, 942))).toBeLessThan(0.2);
});

test("a calibration has no part in it", () => {
  const { problem, start } = fitProblem(model, { ...view, identity: [1], expression: [] });
  const { state } = shapeFeatures(problem, start);
  expect(state.params.every((weight) => weight === 0)).toBe(true);
});
