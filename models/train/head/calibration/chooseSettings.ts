import type { HeadModel, LandmarkCalibration } from "../../../../sdk/head/HeadModel";
import { averageFaceError } from "./averageFaceError";
import type { CalibrationSettings } from "./CalibrationSettings";
import { type CalibrationChoice, estimateCalibration } from "./estimateCalibration";
import { fitRegression } from "./fitRegression";
import { heldOutLikelihood } from "./heldOutLikelihood";
import { measureAll } from "./measureAll";
import { measureFeatures } from "./measureFeatures";
import type { RenderedSample } from "./RenderedSample";
import { regionSigmas } from "./regionSigmas";
import { regressionError } from "./regressionError";

const RIDGES = [10, 30];
const RANKS = [60, 150];
const SPREADS = [1, 4, 16, 32, 64];
const REGRESSION_RIDGES = [10, 30, 100];
/** The weight of the identity is one over the variance of what the regression leaves (about 1), and more. */
const PRIORS = { identity: [1, 3, 10, 30, 100], expression: [1, 3, 8], sparsity: [0.3, 1, 3] };
/** Held-out heads that choose the priors. */
const CHOOSERS = 60;

type Priors = CalibrationSettings["priors"];

/** The settings that do best on heads which the statistics have not seen, and the calibration with them. */
export function chooseSettings(
  model: HeadModel,
  training: readonly RenderedSample[],
  heldOut: readonly RenderedSample[],
): { readonly settings: CalibrationSettings; readonly calibration: LandmarkCalibration } {
  const { ridge, regression } = chooseRegression(model, training, heldOut);
  const { choice, calibration } = chooseStatistics(model, training, heldOut);
  const regressed = { ...calibration, regression };
  const { spread, priors } = chooseFit({ ...model, calibration: regressed }, heldOut.slice(0, CHOOSERS));
  return {
    settings: { statistics: { ...choice, spread }, regressionRidge: ridge, priors },
    calibration: { ...spreadNoise(regressed, spread), priors },
  };
}

/** The regression of the identity with the smallest face error under the true expressions. */
function chooseRegression(
  model: HeadModel,
  training: readonly RenderedSample[],
  heldOut: readonly RenderedSample[],
): { ridge: number; regression: Float32Array } {
  const [train, test] = [measureFeatures(model, training), measureFeatures(model, heldOut)];
  const tried = REGRESSION_RIDGES.map((ridge) => {
    const regression = fitRegression(train, ridge);
    const error = regressionError(model, heldOut, test, regression);
    console.log(`regression, ridge ${ridge}: ${error.toFixed(3)} mm with the true expressions`);
    return { ridge, regression, error };
  });
  return tried.reduce((best, one) => (one.error < best.error ? one : best));
}

/** Ridge and rank with the highest likelihood of the held-out errors. */
function chooseStatistics(
  model: HeadModel,
  training: readonly RenderedSample[],
  heldOut: readonly RenderedSample[],
): { choice: CalibrationChoice; calibration: LandmarkCalibration } {
  const [train, test] = [measureAll(model, training), measureAll(model, heldOut)];
  let best: { choice: CalibrationChoice; calibration: LandmarkCalibration; likelihood: number } | undefined;
  for (const identityRidge of RIDGES) {
    for (const rank of identityRidge === RIDGES[0] ? RANKS : [best?.choice.rank ?? RANKS[0]]) {
      const choice = { identityRidge, expressionRidge: identityRidge / 5, rank, spread: 1 };
      const calibration = estimateCalibration(model, train, choice);
      const likelihood = heldOutLikelihood(test, calibration);
      console.log(`ridge ${identityRidge}, rank ${rank}: ${likelihood.toFixed(4)} nats per value held out`);
      if (!best || likelihood > best.likelihood) best = { choice, calibration, likelihood };
    }
  }
  if (!best) throw new RangeError("no choice");
  console.log("sigma in mm after bias and response, held out:", regionSigmas(test, best.calibration));
  return best;
}

/** Spread of the noise and prior weights with the smallest face error, one after the other. */
function chooseFit(
  model: HeadModel & { readonly calibration: LandmarkCalibration },
  choosers: readonly RenderedSample[],
): { spread: number; priors: Priors } {
  let spread = 1;
  let priors: Priors = { identity: 3, expression: 3, sparsity: 1 };
  let least = Number.POSITIVE_INFINITY;
  const improves = (name: string, value: number, spread: number, weights: Priors): boolean => {
    const calibration = spreadNoise(model.calibration, spread);
    const { mean } = averageFaceError({ ...model, calibration }, choosers, { priors: weights });
    console.log(`${name} ${value}: ${mean.toFixed(3)} mm`);
    if (mean >= least) return false;
    least = mean;
    return true;
  };
  for (const value of SPREADS) if (improves("spread", value, value, priors)) spread = value;
  for (const name of ["identity", "expression", "sparsity"] as const) {
    for (const value of PRIORS[name].filter((weight) => weight !== priors[name])) {
      if (improves(name, value, spread, { ...priors, [name]: value })) priors = { ...priors, [name]: value };
    }
  }
  return { spread, priors };
}

function spreadNoise(calibration: LandmarkCalibration, spread: number): LandmarkCalibration {
  return { ...calibration, diagonal: calibration.diagonal.map((variance) => spread * variance) };
}
