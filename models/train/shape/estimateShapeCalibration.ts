import type { HeadModel } from "../../../sdk/head/HeadModel";
import type { ShapeCalibration, ShapeWeights } from "../../../sdk/head/ShapeCalibration";
import { choleskyFactor } from "../../../sdk/math/choleskyFactor";
import { choleskySolve } from "../../../sdk/math/choleskySolve";
import { alignFrame } from "../../../sdk/stages/fit/alignFrame";
import { landmarkResiduals } from "../../../sdk/stages/fit/landmarkResiduals";
import type { ShapeEstimate } from "../../../sdk/stages/fit/ShapeEstimate";
import { shapeEvidence } from "../../../sdk/stages/fit/shapeEvidence";
import { type ShapeMirror, shapeMirror } from "../../../sdk/stages/fit/shapeMirror";
import { fitCovariance } from "../head/calibration/fitCovariance";
import { trueState } from "../head/calibration/measureSample";
import type { RenderedSample } from "../head/calibration/RenderedSample";

/** A rendered head with what the shape network answers. */
export interface ShapeSample extends RenderedSample {
  readonly estimate: ShapeEstimate;
}

const RANK = 40;
/** Variance that is added to the identity's errors: fewer heads than it has pairs of modes. */
const IDENTITY_RIDGE = 0.02;
/** The network is never surer of an expression weight than this. */
const EXPRESSION_SIGMA = 0.03;

/** How the network errs on these heads and on their mirror images. */
export function estimateShapeCalibration(
  model: HeadModel,
  marks: Uint32Array,
  samples: readonly ShapeSample[],
  weights: ShapeWeights,
): ShapeCalibration {
  const mirror = shapeMirror(model, marks);
  const errors = samples.map((sample) => markErrors(model, marks, sample));
  const covariance = fitCovariance([...errors, ...errors.map((error) => mirrored(error, mirror))], RANK);
  const distances = samples.map(({ truth, estimate }) => {
    const apart = estimate.logDistance - Math.log(-truth.headToCamera[11]);
    return (apart / estimate.logDistanceSigma) ** 2;
  });
  return {
    version: "1.0.0",
    marks,
    factors: Float32Array.from(covariance.factors),
    rank: RANK,
    diagonal: Float32Array.from(covariance.diagonal),
    identityPrecision: identityPrecision(samples, mirror),
    expressionPrecision: expressionPrecision(samples, mirror),
    distanceScale: Math.sqrt(distances.reduce((sum, value) => sum + value, 0) / distances.length),
    count: samples.length,
    weights,
  };
}

/** Errors of the marks along the head's axes in the picture, in units of the stated deviations. */
function markErrors(model: HeadModel, marks: Uint32Array, { truth, estimate }: ShapeSample): Float64Array {
  const state = trueState(truth);
  const evidence = shapeEvidence({ ...model, shape: { marks } as ShapeCalibration }, estimate);
  if (!evidence) throw new RangeError("no marks");
  const frame = alignFrame(estimate.points, { x: truth.camera.centreX, y: truth.camera.centreY }, state);
  const residuals = landmarkResiduals(evidence.shapes, state, frame, new Float64Array(2 * marks.length));
  return residuals.map((value, i) => -value / (frame.unit * estimate.sigma[i >> 1]));
}

function mirrored(error: Float64Array, { mark }: ShapeMirror): Float64Array {
  return error.map((_, i) => (i % 2 === 0 ? -1 : 1) * error[2 * mark[i >> 1] + (i % 2)]);
}

function identityPrecision(samples: readonly ShapeSample[], { identity }: ShapeMirror): Float32Array {
  const n = identity.length;
  const covariance = new Float64Array(n * n);
  for (const { truth, estimate } of samples) {
    const apart = estimate.identity.map((weight, k) => weight - truth.identity[k]);
    for (let a = 0; a < n; a++) {
      // The mirror image's error is the same in symmetric and the opposite in antisymmetric modes.
      for (let b = 0; b < n; b++) {
        if (identity[a] === identity[b]) covariance[a * n + b] += (apart[a] * apart[b]) / samples.length;
      }
    }
  }
  for (let k = 0; k < n; k++) covariance[k * (n + 1)] += IDENTITY_RIDGE;
  choleskyFactor(covariance, n);
  const precision = new Float32Array(n * n);
  for (let k = 0; k < n; k++) {
    const unit = new Float64Array(n);
    unit[k] = 1;
    precision.set(choleskySolve(covariance, n, unit), k * n);
  }
  return precision;
}

function expressionPrecision(samples: readonly ShapeSample[], { expression }: ShapeMirror): Float32Array {
  const variance = new Float64Array(expression.length);
  for (const { truth, estimate } of samples) {
    expression.forEach((other, e) => {
      for (const at of [e, other]) {
        variance[e] += (estimate.expression[at] - truth.expression[at]) ** 2 / (2 * samples.length);
      }
    });
  }
  return Float32Array.from(variance, (value) => 1 / (value + EXPRESSION_SIGMA ** 2));
}
