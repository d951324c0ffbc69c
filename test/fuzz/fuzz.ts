/**
 * Damaged photos, model files and avatars against their readers, and files made to harm; prints what came of them as Markdown and
 * fails on a crash, a hang of more than 2 s or an error that is no AvatarError.
 *
 *   npm run fuzz -- [--what photos|models|avatars|hostile|page] [--count 10000] [--seed 1]
 *
 * The same seed gives the same files. "page" are the photos in Chromium.
 */
import { parseArgs } from "node:util";
import { FuzzReport } from "./FuzzReport";
import { fuzzInPage } from "./fuzzInPage";
import { runFuzz } from "./runFuzz";

const { values } = parseArgs({
  options: {
    what: { type: "string" },
    count: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const runs: Readonly<Record<string, (report: FuzzReport) => Promise<void>>> = {
  photos: (report) => runFuzz("photos", seed, count, report),
  models: (report) => runFuzz("models", seed, count, report),
  avatars: (report) => runFuzz("avatars", seed, count, report),
  hostile: (report) => runFuzz("hostile", seed, Number.MAX_SAFE_INTEGER, report),
  page: (report) => fuzzInPage(seed, count, report),
};
if (values.what !== undefined && !(values.what in runs))
  throw new RangeError(`--what takes ${Object.keys(runs).join(", ")}`);

let finds = 0;
for (const [what, run] of Object.entries(runs)) {
  if (values.what !== undefined && values.what !== what) continue;
  const report = new FuzzReport();
  const started = performance.now();
  await run(report);
  const found = [...report.finds, ...report.slow];
  finds += found.length;
  console.log(
    `## ${what}, seed ${seed}: ${found.length} finds, ${Math.round((performance.now() - started) / 1000)} s\n`,
  );
  console.log(`${report}\n`);
  if (report.peakMegabytes) console.log(`Peak memory of the process: ${report.peakMegabytes} MB.\n`);
  for (const find of found) console.log(`- ${find}`);
}
process.exit(finds === 0 ? 0 : 1);
