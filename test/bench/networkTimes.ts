/**
 * Milliseconds of one run of each network in Node (WASM, one thread), least and median of 25, and the least as a ratio to
 * the face mesh's:
 *
 *   npm run bench:networks
 */
import { loadManifest } from "../../sdk/inference/loadManifest";
import { quantile } from "./accuracy/statistics";
import { markdownTable } from "./markdownTable";
import { openBenchTools, REPOSITORY } from "./openBenchTools";

const RUNS = 25;
const { models } = await loadManifest(`${REPOSITORY}/models/`);
const { inference } = await openBenchTools();
const times = new Map<string, number[]>();
for (const [name, { inputs }] of Object.entries(models)) {
  if (!inputs) continue;
  const tensors = Object.fromEntries(
    Object.entries(inputs).map(([input, { dims }]) => {
      const data = new Float32Array(dims.reduce((count, side) => count * side, 1)).fill(0.5);
      return [input, { data, dims: [...dims] }];
    }),
  );
  const own: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await inference.run(name, tensors);
    own.push(performance.now() - start);
  }
  times.set(name, own);
}
const yardstick = Math.min(...(times.get("face_mesh") ?? []));
const rows = [...times].map(([name, own]) => [
  name,
  Math.min(...own),
  quantile(own, 0.5),
  Math.min(...own) / yardstick,
]);
console.log(markdownTable(["network", "least ms", "median ms", "least / face mesh"], rows, 1));
await inference.dispose();
process.exit(0);
