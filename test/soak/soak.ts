/**
 * Makes avatars one after the other and prints what is held after each: memory, sessions, and in a page meshes, textures,
 * GPU objects and workers.
 *
 *   npm run soak -- [--count 200] [--where node|page] [--engine webgl2|webgpu] [--chaos SEED]
 *
 * With --chaos, in a page, calls go wrong between the avatars: aborted anywhere, refused, one waiting for another; on WebGPU
 * other runtimes lose their device, twice each.
 */
import { parseArgs } from "node:util";
import { SoakReport } from "./SoakReport";
import type { SoakSample } from "./SoakSample";
import { soakNode } from "./soakNode";
import { soakPage } from "./soakPage";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "200" },
    where: { type: "string", default: "node" },
    engine: { type: "string", default: "webgl2" },
    chaos: { type: "string" },
  },
});
const count = Number(values.count);
const report = new SoakReport(Math.min(20, Math.floor(count / 4)));
const started = performance.now();
const onSample = (avatar: number, sample: SoakSample) => {
  report.add(sample);
  if (avatar % 10 && avatar !== 1) return;
  const held = Object.entries(sample).map(
    ([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(1)}`,
  );
  console.error(`${avatar} of ${count}, ${Math.round((performance.now() - started) / 1000)} s: ${held.join(", ")}`);
};
if (values.where === "page") {
  const chaos = values.chaos === undefined ? undefined : Number(values.chaos);
  await soakPage(count, values.engine === "webgpu" ? "webgpu" : "webgl2", onSample, chaos);
} else await soakNode(count, onSample);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`## ${count} avatars, ${values.where === "page" ? `one page, ${values.engine}` : "Node"}: ${seconds} s\n`);
console.log(`${report}\n`);
const changed = report.changedCounts();
console.log(changed.length ? `Not the same after each: ${changed.join(", ")}` : "Every count the same after each.");
process.exit(changed.length ? 1 : 0);
