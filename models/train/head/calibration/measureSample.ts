import { eyeCentre } from "../../../../sdk/head/eyeCentre";
import { EYE_LANDMARKS } from "../../../../sdk/head/eyeLandmarks";
import type { HeadModel } from "../../../../sdk/head/HeadModel";
import { alignFrame } from "../../../../sdk/stages/fit/alignFrame";
import { assembleLandmarks } from "../../../../sdk/stages/fit/assembleLandmarks";
import { buildLandmarkBasis } from "../../../../sdk/stages/fit/buildLandmarkBasis";
import type { FitState } from "../../../../sdk/stages/fit/FitState";
import { irisPlace } from "../../../../sdk/stages/fit/irisPlace";
import type { LandmarkFrame } from "../../../../sdk/stages/fit/LandmarkFrame";
import { landmarkResiduals } from "../../../../sdk/stages/fit/landmarkResiduals";
import { slideContours } from "../../../../sdk/stages/fit/slideContours";
import { viewFeatures } from "../../../../sdk/stages/fit/viewFeatures";
import type { HeadFit } from "../../../../sdk/types";
import type { LandmarkSample } from "./LandmarkSample";

/** The truth of a rendered head. */
export type HeadTruth = Pick<HeadFit, "camera" | "headToCamera" | "identity" | "expression" | "gaze">;

/**
 * The network's error on a rendered head, in the same units and by the same contour rule as the fit.
 * @param points 478 * 2, photo px
 */
export function measureSample(model: HeadModel, truth: HeadTruth, points: Float32Array): LandmarkSample {
  const state = trueState(truth);
  const basis = buildLandmarkBasis(model);
  const centre = { x: truth.camera.centreX, y: truth.camera.centreY };
  const frame = alignFrame(points, centre, state);
  const expected = assembleLandmarks(basis, slideContours(basis, state));
  const residual = new Float64Array(478 * 2);
  residual.set(landmarkResiduals(expected, state, frame, new Float64Array(936)).map((value) => -value));
  addIrises(model, truth, state, frame, residual);
  const { axisX, axisY } = frame;
  const r = state.rotation;
  // Image x is camera x, image y runs against camera y.
  const view = Float64Array.from({ length: 6 }, (_, i) =>
    i < 3 ? axisX * r[i] - axisY * r[3 + i] : -axisX * r[i] - axisY * r[i - 3],
  );
  return { params: state.params, residual, view, features: Float64Array.from(viewFeatures(r, frame)) };
}

/** The truth as a state of the fit. */
export function trueState({ camera, headToCamera, identity, expression }: HeadTruth): FitState {
  const distance = -headToCamera[11];
  return {
    rotation: Float64Array.from([0, 1, 2, 4, 5, 6, 8, 9, 10], (i) => headToCamera[i]),
    x: headToCamera[3],
    y: headToCamera[7],
    logScale: Math.log(camera.focalPx / distance),
    logFocal: Math.log(camera.focalPx),
    params: Float64Array.of(...identity, ...expression),
  };
}

function addIrises(
  model: HeadModel,
  truth: HeadTruth,
  state: FitState,
  frame: LandmarkFrame,
  residual: Float64Array,
): void {
  for (const side of ["left", "right"] as const) {
    const { radius, irisRadius } = model.eyes[side];
    const reach = Math.sqrt(radius ** 2 - irisRadius ** 2);
    const [[x], [y]] = irisPlace(eyeCentre(model, truth.identity, side), reach, truth.gaze[side], state, frame);
    const l = EYE_LANDMARKS[side].irisCentre;
    const dx = frame.unit * (frame.points[l * 2] - frame.centreX);
    const dy = frame.unit * (frame.points[l * 2 + 1] - frame.centreY);
    residual[l * 2] = frame.axisX * dx + frame.axisY * dy - x;
    residual[l * 2 + 1] = frame.axisX * dy - frame.axisY * dx - y;
  }
}
