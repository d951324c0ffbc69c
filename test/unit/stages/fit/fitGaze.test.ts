import { expect, test } from "@jest/globals";
import { rotationFromVector } from "../../../../sdk/math/rotationFromVector";
import { alignFrame } from "../../../../sdk/stages/fit/alignFrame";
import { fitGaze } from "../../../../sdk/stages/fit/fitGaze";
import { faceModel } from "../../../fixtures/faceModel";
import { projectHead } from "../../../fixtures/projectHead";

const model = faceModel();
const turn = [0.1, 0.3, -0.2] as const;
const view = {
  turn,
  place: [0, 0, -0.6],
  focalPx: 1500,
  width: 800,
  height: 800,
  identity: [1],
  expression: [],
} as const;
const state = {
  rotation: rotationFromVector(...turn),
  x: 0,
  y: 0,
  logScale: Math.log(1500 / 0.6),
  logFocal: Math.log(1500),
  params: Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0),
};
const residuals = new Float64Array(936);

test.each([
  [0, 0],
  [0.3, -0.2],
  [-0.4, 0.1],
])("finds a gaze of (%p, %p)", (yaw, pitch) => {
  const { points } = projectHead(model, { ...view, gaze: [yaw, pitch] });
  const gaze = fitGaze(model, state, alignFrame(points, { x: 400, y: 400 }, state), residuals);
  // The belief that eyes look ahead takes a few per cent: 0.7 mm by 10.7 mm against 0.35 rad.
  expect(Math.abs(gaze.left[0] - yaw)).toBeLessThan(0.03);
  expect(Math.abs(gaze.right[1] - pitch)).toBeLessThan(0.03);
  expect(gaze.seen).toBe(true);
});

test("is measured against the lids: an error that iris and lids share does not turn the eye", () => {
  const { points } = projectHead(model, view);
  const frame = alignFrame(points, { x: 400, y: 400 }, state);
  for (let l = 0; l < 478; l++) points[l * 2 + 1] += 5;
  const shared = residuals.map((_, i) => (i % 2 === 0 ? -frame.axisY : -frame.axisX) * 5 * frame.unit);
  expect(Math.abs(fitGaze(model, state, frame, shared).left[1])).toBeLessThan(0.03);
});

test("closed eyes look ahead, one open eye leads the other", () => {
  const open = projectHead(model, { ...view, gaze: [0.3, 0] }).points;
  const shut = projectHead(model, { ...view, expression: [0, 1, 1], gaze: [0.3, 0] }).points;
  const frameOf = (points: Float32Array) => alignFrame(points, { x: 400, y: 400 }, state);
  expect(fitGaze(model, state, frameOf(shut), residuals)).toEqual({ left: [0, 0], right: [0, 0], seen: false });
  const wink = projectHead(model, { ...view, expression: [0, 1], gaze: [0.3, 0] }).points;
  const gaze = fitGaze(model, state, frameOf(wink), residuals);
  expect(gaze.left[0]).toBeGreaterThan(0.2);
  expect(open.length).toBe(wink.length);
});
