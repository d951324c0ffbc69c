/**
 * Finds what the fit may believe of the shape network and writes models/shape-calibration.bin, from heads that it was not
 * trained on (out/answers.jsonl of `python -m shape.answers`, truth in ../head/out/landmark-samples.jsonl):
 *
 *   npx tsx models/train/shape/calibrateShape.ts [--search] [--held-out 60]
 *
 * The search fits held-out heads with several weights of the evidence and prints the ablation.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { HeadModel } from "../../../sdk/head/HeadModel";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import { readLandmarkCalibration } from "../../../sdk/head/readLandmarkCalibration";
import type { ShapeWeights } from "../../../sdk/head/ShapeCalibration";
import { type FitOptions, fitHead } from "../../../sdk/stages/fitHead";
import { faceError } from "../head/calibration/faceError";
import { landmarksOfPoints } from "../head/calibration/landmarksOfPoints";
import { readSamples } from "../head/calibration/readSamples";
import { encodeShapeCalibration } from "./encodeShapeCalibration";
import { estimateShapeCalibration, type ShapeSample } from "./estimateShapeCalibration";

const MODELS = join(import.meta.dirname, "../..");
const OUT = join(import.meta.dirname, "out");
const { values: options } = parseArgs({
  options: { search: { type: "boolean", default: false }, "held-out": { type: "string", default: "60" } },
});
/** Chosen by --search. */
const WEIGHTS: ShapeWeights = { identity: 0.6, expression: 0.6, marks: 0.3, landmarks: 1, distance: 1 };

const landmarks = readLandmarkCalibration(readFileSync(join(MODELS, "landmark-calibration.bin")));
const model = readHeadModel(readFileSync(join(MODELS, "head.bin")), landmarks);
const marks = Uint32Array.from(JSON.parse(readFileSync(join(OUT, "marks.json"), "utf8")));
const samples = readShapeSamples(model);
console.log(`${samples.length} heads`);
if (options.search) search();
const calibration = estimateShapeCalibration(model, marks, samples, WEIGHTS);
const bytes = encodeShapeCalibration(calibration);
writeFileSync(join(MODELS, "shape-calibration.bin"), bytes);
console.log(`shape-calibration.bin: ${bytes.length} bytes, ${calibration.count} heads`);

function readShapeSamples(head: HeadModel): ShapeSample[] {
  const lines = (path: string): string[] => readFileSync(path, "utf8").split("\n").filter(Boolean);
  const stored = lines(join(MODELS, "train/head/out/landmark-samples.jsonl"));
  const truths = new Map(stored.map((line) => [JSON.parse(line).seed as number, line]));
  return lines(join(OUT, "answers.jsonl")).flatMap((line) => {
    const { seed, points, sigma, identity, expression, ...distance } = JSON.parse(line);
    const known = truths.get(seed);
    if (!known) return [];
    const estimate = {
      points: Float32Array.from(points),
      sigma: Float32Array.from(sigma),
      identity: Float32Array.from(identity),
      expression: Float32Array.from(expression),
      ...distance,
    };
    return [{ ...readSamples(known, head)[0], estimate }];
  });
}

function search(): void {
  const held = Number(options["held-out"]);
  const [chosen, training] = [samples.slice(-held), samples.slice(0, -held)];
  const statistics = estimateShapeCalibration(model, marks, training, WEIGHTS);
  const report = (name: string, head: HeadModel, fit: (sample: ShapeSample) => FitOptions): void => {
    const errors = chosen.map((sample) => {
      const { truth, points } = sample;
      const fitted = fitHead(landmarksOfPoints(points, truth.camera), truth.camera, head, fit(sample));
      const [is, was] = [poseHeadPoints(head, truth.identity, truth.expression), fitted];
      return faceError(head, is, poseHeadPoints(head, was.identity, was.expression)).mean;
    });
    const sorted = [...errors].sort((a, b) => a - b);
    const mean = errors.reduce((sum, value) => sum + value, 0) / errors.length;
    console.log(
      name,
      `${mean.toFixed(3)} mm, median ${sorted[held >> 1].toFixed(3)}, worst ${sorted[held - 1].toFixed(2)}`,
    );
  };
  report("mean face and pose", model, () => ({ fitIdentity: false, fitExpression: false }));
  report("landmarks", model, () => ({}));
  const direct = chosen.map(({ truth, estimate }) => {
    const was = poseHeadPoints(model, estimate.identity, estimate.expression);
    return faceError(model, poseHeadPoints(model, truth.identity, truth.expression), was).mean;
  });
  console.log("network alone", (direct.reduce((sum, value) => sum + value, 0) / direct.length).toFixed(3));
  const grid: Partial<ShapeWeights>[] = [
    { marks: 0 },
    { marks: 0.1 },
    {},
    { marks: 1 },
    { identity: 0.5 },
    { landmarks: 0.2 },
    { expression: 0.5 },
    { distance: 0 },
  ];
  for (const change of grid) {
    const weights = { ...WEIGHTS, ...change };
    const head = { ...model, shape: { ...statistics, weights } };
    report(JSON.stringify(weights), head, ({ estimate }) => ({ shape: estimate }));
  }
}
