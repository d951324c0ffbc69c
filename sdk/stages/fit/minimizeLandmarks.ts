import type { LandmarkCalibration } from "../../head/HeadModel";
import { solveBounded } from "../../math/solveBounded";
import { applyStep } from "./applyStep";
import type { FitPriors } from "./FitPriors";
import { type FitState, FOCAL_VARIABLE, POSE_VARIABLES } from "./FitState";
import { fitEquations } from "./fitEquations";
import type { LandmarkBasis } from "./LandmarkBasis";
import { SKIN_LANDMARKS } from "./LandmarkShapes";
import { landmarkResiduals } from "./landmarkResiduals";
import { noiseCost } from "./noiseCost";
import type { ShadingEvidence } from "./shading/ShadingEvidence";
import { shadingCost } from "./shading/shadingCost";
import { shapeCost } from "./shapeCost";
import type { ShapeEvidence } from "./shapeEvidence";
import { type LandmarkView, viewLandmarks } from "./viewLandmarks";

const ROWS = SKIN_LANDMARKS * 2;

/** What stays the same during a fit. */
export interface LandmarkProblem {
  readonly basis: LandmarkBasis;
  readonly calibration?: LandmarkCalibration;
  readonly points: Float32Array;
  readonly centre: { readonly x: number; readonly y: number };
  readonly priors: FitPriors;
  /** Identity that is believed in before the fit, in sigma; the mean face when it is left out. */
  readonly identityMean?: Float64Array;
  /** The shape network's answer; then it stands for the priors of identity and expression. */
  readonly shape?: ShapeEvidence;
  /** The photo's shade, once the shape is nearly right. */
  readonly shading?: ShadingEvidence;
}

/** Which variables a stage of the fit moves, and for how long. */
export interface FitStage {
  /** Parameters (identity in sigma, then expressions) that move. */
  readonly columns: readonly number[];
  readonly fitFocal: boolean;
  readonly rounds: number;
  /** Whether outliers lose weight; not before the shape can follow the face. */
  readonly robust: boolean;
}

/**
 * Levenberg-Marquardt over one stage. Each round re-slides the contours, re-weights outliers, and takes one accepted
 * step; the stage ends early when a step changes the cost by less than a thousandth.
 * @returns the new state and how many rounds it took
 */
export function minimizeLandmarks(
  problem: LandmarkProblem,
  start: FitState,
  stage: FitStage,
): { readonly state: FitState; readonly rounds: number } {
  const width = POSE_VARIABLES + stage.columns.length;
  const work: Work = {
    residuals: new Float64Array(ROWS),
    jacobian: new Float64Array(ROWS * width),
    damping: 1e-3,
  };
  let state = start;
  for (let round = 1; round <= stage.rounds; round++) {
    const view = viewLandmarks(problem, state, stage.robust, work.residuals);
    const before = totalCost(problem, view, state, work.residuals);
    const next = takeStep(problem, view, state, before, stage, work);
    if (!next) return { state, rounds: round };
    state = next.state;
    if (before - next.cost < 1e-3 * before) return { state, rounds: round };
  }
  return { state, rounds: stage.rounds };
}

interface Work {
  readonly residuals: Float64Array;
  readonly jacobian: Float64Array;
  damping: number;
}

/** One damped step that lowers the cost; undefined when even the shortest does not. */
function takeStep(
  problem: LandmarkProblem,
  view: LandmarkView,
  state: FitState,
  before: number,
  stage: FitStage,
  work: Work,
): { state: FitState; cost: number } | undefined {
  const { columns } = stage;
  const width = POSE_VARIABLES + columns.length;
  const { hessian, gradient } = fitEquations(problem, view, state, columns, work);
  const { lower, upper } = stepBounds(problem.basis.identityCount, state, stage);
  for (let attempt = 0; attempt < 8; attempt++, work.damping *= 8) {
    const damped = hessian.slice();
    for (let i = 0; i < width; i++) damped[i * width + i] *= 1 + work.damping;
    const step = solveBounded(damped, gradient, lower, upper);
    if (!step) continue;
    const next = applyStep(state, step, columns);
    const cost = totalCost(problem, view, next, work.residuals);
    if (cost < before) {
      work.damping = Math.max(1e-7, work.damping / 8);
      return { state: next, cost };
    }
  }
  return undefined;
}

/** -2 log posterior, up to a constant. */
function totalCost(
  { priors, basis, identityMean, shape, shading }: LandmarkProblem,
  view: LandmarkView,
  state: FitState,
  residuals: Float64Array,
): number {
  landmarkResiduals(view.landmarks, state, view.frame, residuals);
  let cost = noiseCost(view.noise, residuals) + ((state.logFocal - priors.logFocal) / priors.logFocalSigma) ** 2;
  if (shading && view.shading) cost += shadingCost(shading, view.shading, state);
  if (shape) return cost + shapeCost(shape, view.frame, state);
  for (let k = 0; k < state.params.length; k++) {
    const weight = state.params[k];
    cost +=
      k < basis.identityCount
        ? priors.identity * (weight - (identityMean?.[k] ?? 0)) ** 2
        : weight * (priors.expression * weight + priors.sparsity);
  }
  return cost;
}

/** A step turns and rescales by 0.3 at most, and leaves expressions in 0..1. */
function stepBounds(
  identityCount: number,
  state: FitState,
  { columns, fitFocal }: FitStage,
): { lower: Float64Array; upper: Float64Array } {
  const lower = new Float64Array(POSE_VARIABLES + columns.length).fill(Number.NEGATIVE_INFINITY);
  const upper = lower.map(() => Number.POSITIVE_INFINITY);
  const limit = (variable: number, size: number): void => {
    lower[variable] = -size;
    upper[variable] = size;
  };
  for (const turn of [0, 1, 2]) limit(turn, 0.3);
  limit(5, 0.3);
  limit(FOCAL_VARIABLE, fitFocal ? 0.2 : 0);
  columns.forEach((k, c) => {
    if (k < identityCount) return;
    lower[POSE_VARIABLES + c] = -state.params[k];
    upper[POSE_VARIABLES + c] = 1 - state.params[k];
  });
  return { lower, upper };
}
