/**
 * Frame time of the skin material by that of Babylon's PBR on the same mesh, maps, lights and shadows, as Markdown.
 *
 *   npm run bench:material -- [--rounds 9] [--frames 12]
 *   npm run bench:material -- --truth      errors against a path tracer (test/reference) instead, and out/material-truth.jpg
 *   npm run bench:material -- --sphere     skin on spheres against random walks in balls of skin
 *
 * Materials take turns in blocks of frames; a ratio is that of neighbouring blocks, and the median of all is told. Times are
 * those of the browser's GPU process on the CPU (a software adapter), which a busy machine does not stretch, or wall times.
 */
import { parseArgs } from "node:util";
import type { CDPSession, Page } from "playwright-core";
import { bundlePage } from "../browser/harness/bundlePage";
import { experimentsOf } from "../browser/harness/experimentsOf";
import { withPage } from "../browser/harness/withPage";
import type { EngineKind } from "../browser/pages/createScene";
import { median, quantile } from "./accuracy/statistics";
import { markdownTable } from "./markdownTable";
import type { Experiments, MaterialName } from "./material/materialPage";
import { reportSphere } from "./material/reportSphere";
import { reportTruth } from "./material/reportTruth";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "9" },
    frames: { type: "string", default: "12" },
    truth: { type: "boolean", default: false },
    sphere: { type: "boolean", default: false },
  },
});
if (values.truth) {
  await reportTruth();
  process.exit(0);
}
if (values.sphere) {
  await reportSphere();
  process.exit(0);
}
const [rounds, frames] = [Number(values.rounds), Number(values.frames)];
const run = experimentsOf<Experiments>();
const TURNS: readonly MaterialName[] = ["stock", "skin", "translucent"];
const KINDS: readonly EngineKind[] = ["webgl2", "webgpu"];

const path = await bundlePage("test/bench/material/materialPage.ts");
const rows: (string | number)[][] = [];
for (const kind of KINDS) {
  await withPage({ webgpu: kind === "webgpu" }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    const processes = await page.context().browser()!.newBrowserCDPSession();
    for (const lights of [1, 4]) {
      await run(page, "open", kind, lights);
      rows.push([kind, lights, ...(await compare(page, processes))]);
    }
  });
}
console.log(`## Skin material: ms a frame, 256 x 256 px, ${rounds} rounds of ${frames} frames\n`);
console.log(
  markdownTable(
    ["engine", "lights", "PBR", "skin", "skin / PBR", "10-90 %", "skin / PBR with translucency", "skin / PBR, wall"],
    rows,
  ),
);

async function compare(page: Page, processes: CDPSession): Promise<(string | number)[]> {
  const cpu: Record<MaterialName, number[]> = { stock: [], skin: [], translucent: [] };
  const wall: Record<MaterialName, number[]> = { stock: [], skin: [], translucent: [] };
  for (let round = -1; round < rounds; round++) {
    for (const name of TURNS) {
      await run(page, "take", name);
      const before = await gpuProcessSeconds(processes);
      const milliseconds = await run(page, "draw", frames);
      const after = await gpuProcessSeconds(processes);
      // Round -1 is for warming up.
      if (round < 0) continue;
      cpu[name].push((1000 * (after - before)) / frames);
      wall[name].push(milliseconds);
    }
  }
  const ratios = (times: Record<MaterialName, number[]>, by: MaterialName) =>
    times.skin.map((time, i) => time / times[by][i]);
  const byStock = ratios(cpu, "stock");
  return [
    median(cpu.stock),
    median(cpu.skin),
    median(byStock),
    [0.1, 0.9].map((share) => quantile(byStock, share).toFixed(2)).join("-"),
    median(ratios(cpu, "translucent")),
    median(ratios(wall, "stock")),
  ];
}

async function gpuProcessSeconds(processes: CDPSession): Promise<number> {
  const { processInfo } = await processes.send("SystemInfo.getProcessInfo");
  return processInfo.find(({ type }) => type.toLowerCase() === "gpu")?.cpuTime ?? Number.NaN;
}
