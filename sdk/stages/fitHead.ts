import type { HeadModel } from "../head/HeadModel";
import type { FaceLandmarks, HeadFit, QualityWarning } from "../types";
import { alignFrame } from "./fit/alignFrame";
import { assembleLandmarks } from "./fit/assembleLandmarks";
import { blinkOfOpening } from "./fit/blinkOfOpening";
import { buildLandmarkBasis } from "./fit/buildLandmarkBasis";
import { eyeOpening } from "./fit/eyeOpening";
import type { FitPriors } from "./fit/FitPriors";
import type { FitState } from "./fit/FitState";
import { fitGaze, type Gaze } from "./fit/fitGaze";
import { focalPrior } from "./fit/focalPrior";
import { type IdentityEvidence, identityEvidence } from "./fit/identityEvidence";
import { initialPose } from "./fit/initialPose";
import type { LandmarkFrame } from "./fit/LandmarkFrame";
import { SKIN_LANDMARKS } from "./fit/LandmarkShapes";
import { landmarkResiduals } from "./fit/landmarkResiduals";
import { lidsOfGaze } from "./fit/lidsOfGaze";
import { type LandmarkProblem, minimizeLandmarks } from "./fit/minimizeLandmarks";
import { regressIdentity } from "./fit/regressIdentity";
import type { ShapeEstimate } from "./fit/ShapeEstimate";
import type { FacePicture } from "./fit/shading/facePicture";
import type { ShadingEvidence } from "./fit/shading/ShadingEvidence";
import { shadedSurface } from "./fit/shading/shadedSurface";
import { type ShapeEvidence, shapeEvidence } from "./fit/shapeEvidence";
import { shapeFeatures } from "./fit/shapeFeatures";
import { slideContours } from "./fit/slideContours";

/** The photo as far as the fit needs it. */
export interface FitPhoto {
  readonly width: number;
  readonly height: number;
  readonly focalLength35mm?: number;
}

export interface FitOptions {
  /** Replaces single priors, for calibration and experiments. */
  readonly priors?: Partial<FitPriors>;
  /** False leaves the mean head's shape: the baseline "mean face and pose". */
  readonly fitIdentity?: boolean;
  readonly fitExpression?: boolean;
  /** What the shape network sees in the photo (estimateShape); used where the head has its calibration. */
  readonly shape?: ShapeEstimate;
  /** The photo's face (facePicture): its shade is evidence of the shape beside the shape network's answer. */
  readonly picture?: FacePicture;
  /** Holds the identity (in sigma): pose, focal length and expression are fitted to a head that is known. */
  readonly identity?: ArrayLike<number>;
}

/** A fit with what it says about the identity to those who know more of the person. */
export interface FittedHead extends HeadFit {
  readonly evidence: IdentityEvidence;
}

/** Mean landmark error above this share of the outer-eye distance earns a warning. */
const ERROR_LIMIT = 0.05;
/** Priors without a calibration: 468 landmarks that are believed to be independent must not outvote them. */
const PLAIN_PRIORS = { identity: 10, expression: 60, sparsity: 4 };
/** Priors with one, until it brings its own. */
const CALIBRATED_PRIORS = { identity: 1, expression: 10, sparsity: 1 };

/**
 * Fits the head model to the landmarks: pose first, then expression, then everything with the focal length.
 * x and y only; works without a calibration, but then the person's shape is mostly the mean one.
 */
export function fitHead(
  landmarks: FaceLandmarks,
  photo: FitPhoto,
  model: HeadModel,
  options: FitOptions = {},
): FittedHead {
  const plain = setUp(landmarks, photo, model, options);
  const { identity, expression } = columnsOf(model, options);
  const pose = { columns: [], fitFocal: false, rounds: 8, robust: false };
  const faces = { columns: expression, fitFocal: false, rounds: 5, robust: false };
  const whole = { columns: [...identity, ...expression], fitFocal: true, rounds: 10, robust: true };

  const { basis, centre, priors } = plain;
  const mean = initialPose(basis.mean, landmarks.points, centre, priors.logFocal, basis.shapes.length);
  const start = plain.shape ? believeShape(mean, plain.shape, options) : mean;
  const believed = knownIdentity(start, options) ?? believeIdentity(plain, model, start, options);
  const problem = { ...plain, identityMean: believed?.identityMean };
  const posed = minimizeLandmarks(problem, believed?.state ?? start, pose);
  const expressive = minimizeLandmarks(problem, posed.state, faces);
  const first = minimizeLandmarks(problem, expressive.state, whole);
  const gaze = gazeOf(problem, model, first.state);
  const looking = setLids(model, first.state, gaze, options);
  const shaded = { ...problem, shading: shadingOf(problem, model, options) };
  const last = minimizeLandmarks(shaded, looking, { ...whole, rounds: 4 });
  const iterations = posed.rounds + expressive.rounds + first.rounds + last.rounds;
  const state = closeLids(model, last.state, landmarks.points, options);
  const fit = describeFit(problem, model, photo, state, iterations, landmarks.outerEyeDistancePx);
  return { ...fit, evidence: identityEvidence(shaded, last.state, whole) };
}

function setUp(landmarks: FaceLandmarks, photo: FitPhoto, model: HeadModel, options: FitOptions): LandmarkProblem {
  const { calibration } = model;
  const shape = options.fitIdentity === false ? undefined : shapeEvidence(model, options.shape);
  const learnt = calibration ? (calibration.priors ?? CALIBRATED_PRIORS) : PLAIN_PRIORS;
  // The network's belief holds the model's own prior, unit sigma about the mean face.
  const usual = shape ? { ...learnt, identity: 1 } : learnt;
  return {
    basis: buildLandmarkBasis(model),
    calibration,
    shape,
    points: landmarks.points,
    centre: { x: photo.width / 2, y: photo.height / 2 },
    priors: { ...focalPrior(photo), ...usual, ...options.priors },
  };
}

/** Shade tells shape only from nearby: beside the network, and never against an identity that is known. */
function shadingOf(
  { shape, centre }: LandmarkProblem,
  model: HeadModel,
  { picture, identity }: FitOptions,
): ShadingEvidence | undefined {
  if (!picture || !shape || identity) return undefined;
  return { picture, surface: shadedSurface(model), centre };
}

/** The shape that the network answers, where the mean face was. */
function believeShape(start: FitState, { estimate }: ShapeEvidence, { fitExpression = true }: FitOptions): FitState {
  const params = start.params.slice();
  params.set(estimate.identity);
  if (fitExpression) params.set(estimate.expression, estimate.identity.length);
  return { ...start, params };
}

function knownIdentity(start: FitState, { identity }: FitOptions): Belief | undefined {
  if (!identity) return undefined;
  const params = start.params.slice();
  params.set(identity);
  return { identityMean: Float64Array.from(identity), state: { ...start, params } };
}

interface Belief {
  readonly identityMean: Float64Array;
  readonly state: FitState;
}

/** The identity that the calibration's regression gives, and the pose with it. */
function believeIdentity(
  problem: LandmarkProblem,
  { calibration, identitySymmetry }: HeadModel,
  start: FitState,
  { fitIdentity = true }: FitOptions,
): Belief | undefined {
  if (!fitIdentity || problem.shape || !calibration?.regression) return undefined;
  const { features, state } = shapeFeatures(problem, start);
  const identityMean = regressIdentity(calibration.regression, features, identitySymmetry);
  const params = state.params.slice();
  params.set(identityMean);
  return { identityMean, state: { ...state, params } };
}

/** Parameters that move freely: the lids follow the eyes, and x and y do not show the tongue. */
function columnsOf(model: HeadModel, options: FitOptions): { identity: number[]; expression: number[] } {
  const { fitIdentity = true, fitExpression = true, identity } = options;
  const expression = model.expressionNames.flatMap((name, e) =>
    name.startsWith("eyeLook") || name === "tongueOut" ? [] : [model.identity.length + e],
  );
  const free = fitIdentity && !identity;
  return { identity: free ? model.identity.map((_, k) => k) : [], expression: fitExpression ? expression : [] };
}

function setLids(model: HeadModel, state: FitState, gaze: Gaze, { fitExpression = true }: FitOptions): FitState {
  if (!fitExpression) return state;
  const params = state.params.slice();
  for (const [name, weight] of lidsOfGaze(gaze)) {
    const e = model.expressionNames.indexOf(name);
    if (e >= 0) params[model.identity.length + e] = weight;
  }
  return { ...state, params };
}

/** Closes eyes whose lids the network sees together. */
function closeLids(
  model: HeadModel,
  state: FitState,
  points: Float32Array,
  { fitExpression = true }: FitOptions,
): FitState {
  if (!fitExpression) return state;
  const params = state.params.slice();
  for (const [name, side] of [
    ["eyeBlinkLeft", "left"],
    ["eyeBlinkRight", "right"],
  ] as const) {
    const e = model.expressionNames.indexOf(name);
    if (e < 0) continue;
    const k = model.identity.length + e;
    params[k] = Math.max(params[k], blinkOfOpening(eyeOpening(points, side)));
  }
  return { ...state, params };
}

function observe(problem: LandmarkProblem, state: FitState): { frame: LandmarkFrame; residuals: Float64Array } {
  const { basis, calibration, points, centre } = problem;
  const frame = alignFrame(points, centre, state);
  const expected = assembleLandmarks(basis, slideContours(basis, state), calibration, state);
  return { frame, residuals: landmarkResiduals(expected, state, frame, new Float64Array(SKIN_LANDMARKS * 2)) };
}

function gazeOf(problem: LandmarkProblem, model: HeadModel, state: FitState): Gaze {
  const { frame, residuals } = observe(problem, state);
  return fitGaze(model, state, frame, residuals);
}

function describeFit(
  problem: LandmarkProblem,
  model: HeadModel,
  { width, height }: FitPhoto,
  state: FitState,
  iterations: number,
  outerEyeDistancePx: number,
): HeadFit {
  const { frame, residuals } = observe(problem, state);
  const { left, right } = fitGaze(model, state, frame, residuals);
  const errors = Array.from(
    { length: SKIN_LANDMARKS },
    (_, l) => Math.hypot(residuals[l * 2], residuals[l * 2 + 1]) / frame.unit,
  );
  const landmarkErrorPx = { mean: errors.reduce((sum, e) => sum + e, 0) / errors.length, max: Math.max(...errors) };
  const [r0, r1, r2, r3, r4, r5, r6, r7, r8] = state.rotation;
  const z = -Math.exp(state.logFocal - state.logScale);
  return {
    camera: { width, height, focalPx: Math.exp(state.logFocal), centreX: problem.centre.x, centreY: problem.centre.y },
    headToCamera: Float64Array.of(r0, r1, r2, state.x, r3, r4, r5, state.y, r6, r7, r8, z),
    identity: Float32Array.from(state.params.subarray(0, model.identity.length)),
    expression: Float32Array.from(state.params.subarray(model.identity.length)),
    gaze: { left, right },
    landmarkErrorPx,
    iterations,
    warnings: errorWarnings(landmarkErrorPx.mean / outerEyeDistancePx),
  };
}

function errorWarnings(error: number): QualityWarning[] {
  if (!(error > ERROR_LIMIT)) return [];
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    {
      code: "fit-error",
      message: `The head misses the face's points by ${percent(error)} of the eye distance, ${percent(ERROR_LIMIT)} is usual at most.`,
      value: error,
      limit: ERROR_LIMIT,
    },
  ];
}
