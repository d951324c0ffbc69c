import { describe, expect, test } from "@jest/globals";
import type { HeadModel } from "../../../sdk/head/HeadModel";
import { MIRROR_LANDMARK } from "../../../sdk/head/mirrorLandmark";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import { rotationFromVector } from "../../../sdk/math/rotationFromVector";
import { SHAPE_FEATURES } from "../../../sdk/stages/fit/shapeFeatures";
import { fitHead } from "../../../sdk/stages/fitHead";
import type { FaceLandmarks, HeadFit } from "../../../sdk/types";
import { faceModel } from "../../fixtures/faceModel";
import { type HeadTruth, projectHead } from "../../fixtures/projectHead";
import { syntheticCalibration } from "../../fixtures/syntheticCalibration";

const plain = faceModel();
const calibrated: HeadModel = { ...plain, calibration: syntheticCalibration(plain.mean, 15) };
/** Reads anything from the landmarks: a thousandth of a sigma a millimetre. */
const regressed: HeadModel = {
  ...plain,
  calibration: { ...syntheticCalibration(plain.mean, 15), regression: anyRegression() },
};
const photo = { width: 900, height: 1000 };
const WEAK = { priors: { identity: 0.01, expression: 0.5, sparsity: 0.01 } };
const truth: HeadTruth = {
  ...photo,
  identity: [0.6, -0.4, 0.5, 1, -0.8, 0.3, 0.7, -0.4],
  expression: [0.5, 0.3, 0, 0.6, 0, 0, 0.4],
  turn: [0.05, 0.25, -0.1],
  place: [0.03, 0.02, -0.8],
  focalPx: 1350,
  gaze: [0.15, -0.1],
};

function anyRegression(): Float32Array {
  const random = randomGenerator(7);
  return Float32Array.from({ length: plain.identity.length * SHAPE_FEATURES }, () => 0.004 * (random() - 0.5));
}

/** Angle between two rotations in degrees, from the trace. */
function turnError(fit: HeadFit, turn: readonly [number, number, number]): number {
  const r = rotationFromVector(...turn);
  let trace = 0;
  for (let row = 0; row < 3; row++) {
    for (let c = 0; c < 3; c++) trace += r[row * 3 + c] * fit.headToCamera[row * 4 + c];
  }
  return (Math.acos(Math.min(1, (trace - 1) / 2)) * 180) / Math.PI;
}

/** The landmarks of the mirrored photo. */
function mirrored(landmarks: FaceLandmarks, width: number): FaceLandmarks {
  const points = new Float32Array(landmarks.points.length);
  MIRROR_LANDMARK.forEach((other, l) => {
    points[l * 2] = width - landmarks.points[other * 2];
    points[l * 2 + 1] = landmarks.points[other * 2 + 1];
  });
  return { ...landmarks, points };
}

/** Landmarks with correlated and independent errors, px. */
function noisy(landmarks: FaceLandmarks, seed: number): FaceLandmarks {
  const random = randomGenerator(seed);
  const [sway, lift] = [random(), random()];
  const points = landmarks.points.map((value, i) => {
    const wave = 2 * Math.sin(value / 60 + 6 * (i % 2 === 0 ? sway : lift));
    return value + wave + random() - 0.5;
  });
  return { ...landmarks, points };
}

describe("fitHead", () => {
  test("finds pose, expression and gaze of an errorless head", () => {
    const fit = fitHead(projectHead(plain, truth), { ...photo, focalLength35mm: undefined }, plain, {
      priors: { ...WEAK.priors, logFocal: Math.log(truth.focalPx), logFocalSigma: 0.01 },
    });
    expect(turnError(fit, truth.turn)).toBeLessThan(1.5);
    truth.expression.forEach((weight, e) => {
      expect(Math.abs(fit.expression[e] - weight)).toBeLessThan(0.06);
    });
    expect(fit.gaze.left[0]).toBeCloseTo(0.15, 1);
    expect(fit.gaze.right[1]).toBeCloseTo(-0.1, 1);
    expect(fit.landmarkErrorPx.mean).toBeLessThan(0.5);
    expect(fit.camera).toMatchObject({ width: 900, height: 1000, centreX: 450, centreY: 500 });
    expect(fit.warnings).toEqual([]);
  });

  test("the scale on the photo and the distance agree with the focal length", () => {
    const fit = fitHead(projectHead(plain, truth), photo, plain, WEAK);
    // Two per cent: a wide and a near head look alike.
    expect(fit.camera.focalPx / -fit.headToCamera[11] / (1350 / 0.8)).toBeCloseTo(1, 1);
  });

  test.each([
    ["plain", plain],
    ["calibrated", calibrated],
    ["calibrated with a regression", regressed],
  ])("the mirrored photo gives the mirrored head, %s", (_name, model) => {
    const landmarks = noisy(projectHead(model, truth), 4);
    const fit = fitHead(landmarks, photo, model);
    const other = fitHead(mirrored(landmarks, photo.width), photo, model);
    fit.identity.forEach((weight, k) => {
      // The rest is float32 rounding of the mirrored points, carried through the solver; worst seen 2e-5.
      expect(other.identity[k]).toBeCloseTo(model.identitySymmetry[k] * weight, 3);
    });
    model.expressionNames.forEach((name, e) => {
      const swapped = name.replace(/Left$|Right$/, (side) => (side === "Left" ? "Right" : "Left"));
      expect(other.expression[model.expressionNames.indexOf(swapped)]).toBeCloseTo(fit.expression[e], 3);
    });
    const sign = [1, -1, -1, -1, -1, 1, 1, 1, -1, 1, 1, 1];
    sign.forEach((s, i) => {
      expect(other.headToCamera[i]).toBeCloseTo(s * fit.headToCamera[i], 4);
    });
    expect(other.gaze.left[0]).toBeCloseTo(-fit.gaze.right[0], 3);
    expect(other.gaze.left[1]).toBeCloseTo(fit.gaze.right[1], 3);
  });

  test("expressions stay in 0..1, even where the photo asks for more", () => {
    const wild = { ...truth, expression: [1.4, -0.5, 0, 0, 1.3, 0, 0] };
    const { expression } = fitHead(projectHead(plain, wild), photo, plain, WEAK);
    for (const weight of expression) {
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
    expect(expression[0]).toBeGreaterThan(0.9);
  });

  test("closed eyes are closed and look ahead", () => {
    const asleep = { ...truth, turn: [0, 0, 0] as const, expression: [0, 1, 1, 0, 0, 0, 0] };
    const fit = fitHead(projectHead(plain, asleep), photo, plain, WEAK);
    expect(fit.expression[1]).toBeGreaterThan(0.95);
    expect(fit.expression[2]).toBeGreaterThan(0.95);
    expect(fit.gaze).toEqual({ left: [0, 0], right: [0, 0] });
  });

  test("a hand over the cheek moves the head little", () => {
    const landmarks = projectHead(plain, truth);
    const points = landmarks.points.slice();
    for (const l of [50, 101, 118, 117, 123, 187, 205, 36]) points[l * 2] += 60;
    const clean = fitHead(landmarks, photo, plain);
    const covered = fitHead({ ...landmarks, points }, photo, plain);
    const shift = poseHeadPoints(plain, covered.identity, []).map(
      (value, i) => value - poseHeadPoints(plain, clean.identity, [])[i],
    );
    // 60 px are 36 mm here.
    expect(Math.max(...shift.map(Math.abs))).toBeLessThan(0.0015);
  });

  test("mean face and pose is what is left without identity and expression", () => {
    const fit = fitHead(projectHead(plain, truth), photo, plain, { fitIdentity: false, fitExpression: false });
    expect(fit.identity.every((weight) => weight === 0)).toBe(true);
    expect(fit.expression.every((weight) => weight === 0)).toBe(true);
    expect(turnError(fit, truth.turn)).toBeLessThan(6);
  });

  test("points that are no face earn a warning", () => {
    const landmarks = projectHead(plain, truth);
    const random = randomGenerator(9);
    const points = landmarks.points.map((value) => value + 60 * (random() - 0.5));
    expect(fitHead({ ...landmarks, points }, photo, plain).warnings[0]?.code).toBe("fit-error");
  });

  test("the identity stays near what the regression gives, as near as its prior says", () => {
    const regression = new Float32Array(plain.identity.length * SHAPE_FEATURES);
    regression[SHAPE_FEATURES] = 1.5;
    const model = { ...plain, calibration: { ...syntheticCalibration(plain.mean, 15), regression } };
    const landmarks = projectHead(plain, truth);
    const identityOf = (weight: number): number =>
      fitHead(landmarks, photo, model, { priors: { identity: weight } }).identity[1];
    expect(identityOf(1e6)).toBeCloseTo(1.5, 2);
    expect(identityOf(0.01)).toBeLessThan(1);
    expect(fitHead(landmarks, photo, model, { fitIdentity: false }).identity[1]).toBe(0);
  });

  test("the calibration's bias is taken off", () => {
    const { calibration } = calibrated;
    const landmarks = projectHead(plain, { ...truth, turn: [0, 0, 0], expression: [] });
    const pxPerMetre = truth.focalPx / 0.8;
    const points = landmarks.points.map((value, i) => value + pxPerMetre * (calibration?.bias[i] ?? 0));
    const options = { fitExpression: false, priors: { identity: 0.01 } };
    const known = fitHead({ ...landmarks, points }, photo, calibrated, options);
    const blind = fitHead({ ...landmarks, points }, photo, plain, options);
    expect(known.landmarkErrorPx.mean).toBeLessThan(0.6 * blind.landmarkErrorPx.mean);
  });
});
