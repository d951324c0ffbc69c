/**
 * Draws the truth of the skin material by path tracing, and stores it in test/reference/truth.
 *
 *   npx tsx test/reference/makeTruth.ts [--batches 16] [--samples 64]
 *
 * Needs gcc. Every picture is drawn in batches (out/truth/HEAD-VIEW.N.bin) that survive a stop and tell how noisy it is; what
 * is there already is not drawn again. 16 batches of 64 samples take some minutes of one core.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { poseHeadPoints } from "../../sdk/head/poseHeadPoints";
import { officialHead } from "../fixtures/officialHead";
import { encodeTruthScene } from "./encodeTruthScene";
import { storeTruth } from "./storeTruth";
import { truthBall } from "./truthBall";
import { truthCamera } from "./truthCamera";
import { truthIdentity } from "./truthIdentity";
import { namesOf, TRUTH_HEADS, TRUTH_VIEWS } from "./truthScene";
import { truthShape } from "./truthShape";

const { values } = parseArgs({
  options: { batches: { type: "string", default: "16" }, samples: { type: "string", default: "64" } },
});
const OUT = join(import.meta.dirname, "../../out/truth");
const TRACER = join(OUT, "skinWalk");
mkdirSync(OUT, { recursive: true });
const source = join(import.meta.dirname, "skinWalk.c");
execFileSync("gcc", ["-O3", "-march=native", "-ffast-math", source, "-lm", "-o", TRACER], { stdio: "inherit" });

const model = officialHead();
for (const head of namesOf(TRUTH_HEADS)) {
  const points = poseHeadPoints(model, truthIdentity(TRUTH_HEADS[head], model.identity.length), []);
  for (const view of namesOf(TRUTH_VIEWS)) {
    const scene = encodeTruthScene(truthShape(model, points), truthCamera(model, points, view), TRUTH_VIEWS[view].size);
    writeFileSync(join(OUT, `${head}-${view}.scene`), scene);
  }
}
// A ball as flat as a plane, lit and seen along its normal: what the skin itself sends back.
const plane = encodeTruthScene(truthBall(0.5, 60), { eye: [0, 0, 2], target: [0, 0, 0], tangent: 0.003 }, 8, [
  [0, 0, 1],
]);
writeFileSync(join(OUT, "plane.scene"), plane);
draw("plane", 0, 8000);

const batches = Array.from({ length: Number(values.batches) }, (_, i) => i);
for (const batch of batches) {
  for (const head of namesOf(TRUTH_HEADS)) {
    for (const view of namesOf(TRUTH_VIEWS)) draw(`${head}-${view}`, batch, Number(values.samples));
  }
}
const read = (name: string, batch: number): Float32Array => {
  const { buffer, byteOffset, length } = readFileSync(join(OUT, `${name}.${batch}.bin`));
  return new Float32Array(buffer.slice(byteOffset, byteOffset + length));
};
storeTruth(
  read("plane", 0),
  (head, view) => batches.map((batch) => read(`${head}-${view}`, batch)),
  Number(values.samples),
);

function draw(name: string, batch: number, samples: number): void {
  const picture = join(OUT, `${name}.${batch}.bin`);
  if (existsSync(picture)) return;
  execFileSync(TRACER, [join(OUT, `${name}.scene`), `${picture}.part`, String(samples), String(batch + 1)]);
  renameSync(`${picture}.part`, picture);
  process.stderr.write(`${new Date().toISOString()} ${name} ${batch}\n`);
}
