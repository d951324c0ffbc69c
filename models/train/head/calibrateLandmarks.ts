/**
 * Finds what the landmark network means by its points, from rendered heads, and writes models/landmark-calibration.bin.
 *
 *   npx tsx models/train/head/collectLandmarkSamples.ts --count 2800     renders heads, runs the front end
 *   npm run models:calibrate                                             the statistics
 *
 * An eighth of the heads, with identities of their own, is held out: it chooses ridges, rank and prior weights, and
 * gives the errors that are printed. The file is then written from all heads.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { HeadModel, LandmarkCalibration } from "../../../sdk/head/HeadModel";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import type { FitOptions } from "../../../sdk/stages/fitHead";
import { averageFaceError } from "./calibration/averageFaceError";
import { encodeCalibration } from "./calibration/encodeCalibration";
import { type CalibrationChoice, estimateCalibration } from "./calibration/estimateCalibration";
import { fitRegression } from "./calibration/fitRegression";
import { heldOutLikelihood } from "./calibration/heldOutLikelihood";
import { measureAll } from "./calibration/measureAll";
import { measureFeatures } from "./calibration/measureFeatures";
import { moveAnchors } from "./calibration/moveAnchors";
import type { RenderedSample } from "./calibration/RenderedSample";
import { readSamples } from "./calibration/readSamples";
import { regionSigmas } from "./calibration/regionSigmas";
import { regressionError } from "./calibration/regressionError";

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { values: paths } = parseArgs({
  options: {
    head: { type: "string", default: file("../../head.bin") },
    samples: { type: "string", default: file("out/landmark-samples.jsonl") },
    out: { type: "string", default: file("../../landmark-calibration.bin") },
  },
});
const RIDGES = [10, 30];
const RANKS = [60, 150];
const SPREADS = [1, 4, 16];
const REGRESSION_RIDGES = [10, 30, 100];
/** The weight of the identity is one over the variance of what the regression leaves (about 1), and more. */
const PRIORS = { identity: [1, 3, 10, 30, 100], expression: [1, 3, 8], sparsity: [0.3, 1, 3] };
/** Held-out heads that choose the priors; all of them are reported. */
const CHOOSERS = 60;

/** One head of so many is held out. */
const FOLDS = 8;

type Priors = NonNullable<LandmarkCalibration["priors"]>;

const bare = readHeadModel(readFileSync(paths.head));
const rendered = readSamples(readFileSync(paths.samples, "utf8"), bare);
const heldOut = rendered.filter((_, i) => i % FOLDS === 5);
const training = rendered.filter((_, i) => i % FOLDS !== 5);
console.log(`${rendered.length} heads, ${heldOut.length} held out`);

const model = withAnchors(bare, training);
const [train, test] = [measureAll(model, training), measureAll(model, heldOut)];
const choosers = heldOut.slice(0, CHOOSERS);
const { ridge, regression } = chooseRegression();
const statistics = chooseStatistics();
const { spread, priors } = chooseFit({ ...statistics.calibration, regression });
reportFit({ ...model, calibration: { ...spreadNoise(statistics.calibration, spread), regression, priors } });

const whole = withAnchors(bare, rendered);
const final = {
  ...estimateCalibration(whole, measureAll(whole, rendered), { ...statistics.choice, spread }),
  regression: fitRegression(measureFeatures(whole, rendered), ridge),
};
const bytes = encodeCalibration({ ...final, priors, anchors: whole.landmarks });
writeFileSync(paths.out, bytes);
console.log(`landmark-calibration.bin: ${bytes.length} bytes, ${final.count} heads`);

/** The model with its landmarks where the network's answers point at. */
function withAnchors(start: HeadModel, samples: readonly RenderedSample[]): HeadModel {
  let moved = start;
  // Curved skin and sliding contours make the second round differ from the first by tenths of a millimetre.
  for (let round = 0; round < 2; round++) {
    const { points, weights, moved: distance } = moveAnchors(moved, measureAll(moved, samples));
    moved = { ...moved, landmarks: { points, weights } };
    const sorted = [...distance].sort((a, b) => a - b);
    console.log(`anchors moved, mm: median ${mm(sorted[234])}, p90 ${mm(sorted[421])}, most ${mm(sorted[467])}`);
  }
  return moved;
}

/** The regression of the identity with the smallest face error under the true expressions. */
function chooseRegression(): { ridge: number; regression: Float32Array } {
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
function chooseStatistics(): { choice: CalibrationChoice; calibration: LandmarkCalibration } {
  let best: { choice: CalibrationChoice; calibration: LandmarkCalibration; likelihood: number } | undefined;
  for (const identityRidge of RIDGES) {
    for (const rank of identityRidge === RIDGES[0] ? RANKS : [best?.choice.rank ?? RANKS[0]]) {
      const candidate = { identityRidge, expressionRidge: identityRidge / 5, rank, spread: 1 };
      const calibration = estimateCalibration(model, train, candidate);
      const likelihood = heldOutLikelihood(test, calibration);
      console.log(`ridge ${identityRidge}, rank ${rank}: ${likelihood.toFixed(4)} nats per value held out`);
      if (!best || likelihood > best.likelihood) best = { choice: candidate, calibration, likelihood };
    }
  }
  if (!best) throw new RangeError("no choice");
  console.log("sigma in mm after bias and response, held out:", regionSigmas(test, best.calibration));
  return best;
}

/** Spread of the noise and prior weights with the smallest face error, one after the other. */
function chooseFit(calibration: LandmarkCalibration): { spread: number; priors: Priors } {
  let spread = 1;
  let priors: Priors = { identity: 3, expression: 3, sparsity: 1 };
  let least = Number.POSITIVE_INFINITY;
  const improves = (name: string, value: number, spread: number, weights: Priors): boolean => {
    const calibrated = { ...model, calibration: spreadNoise(calibration, spread) };
    const { mean } = averageFaceError(calibrated, choosers, { priors: weights });
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

/** Face errors on all held-out heads, beside the mean face. */
function reportFit(calibrated: HeadModel): void {
  const report = (name: string, fitted: HeadModel, options: FitOptions): void => {
    const { mean, worst, byRegion } = averageFaceError(fitted, heldOut, options);
    console.log(name, `${mean.toFixed(3)} mm, worst ${worst.toFixed(2)}: ${rounded(byRegion)}`);
  };
  report("mean face and pose", calibrated, { fitIdentity: false, fitExpression: false });
  report("mean face, pose and expression", calibrated, { fitIdentity: false });
  report("without calibration", { ...calibrated, calibration: undefined }, {});
  const bare = calibrated.calibration && { ...calibrated.calibration, regression: undefined, priors: undefined };
  report("calibrated without the regression", { ...calibrated, calibration: bare }, {});
  report(`calibrated, ${JSON.stringify(calibrated.calibration?.priors)}`, calibrated, {});
}

function mm(metres: number): string {
  return (1000 * metres).toFixed(2);
}

function rounded(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(", ");
}
