/**
 * Frame time of 1, 5 and 10 avatars that talk at once, as a ratio to as many heads of the same triangles with Babylon's own
 * PBR that stand still: `npm run bench:crowd -- FILE.mosar [--rounds 5] [--frames 4] [--engine webgl2]`, 256 x 256 px.
 * FILE is what `mosar create --mosar` wrote.
 *
 * Crowds take turns in blocks of frames; a ratio is that of neighbouring blocks, the median is told. Times are those of the
 * GPU process on the CPU (a software adapter), which a busy machine does not stretch, and of the page with it.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CDPSession } from "playwright-core";
import { bundlePage, ROOT } from "../browser/harness/bundlePage";
import { experimentsOf } from "../browser/harness/experimentsOf";
import { withPage } from "../browser/harness/withPage";
import type { EngineKind } from "../browser/pages/createScene";
import { median } from "./accuracy/statistics";
import type { Crowd, Experiments } from "./crowd/crowdPage";
import { markdownTable } from "./markdownTable";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" },
    frames: { type: "string", default: "4" },
    engine: { type: "string", default: "webgl2" },
  },
});
if (positionals.length !== 1) throw new Error("name one .mosar file, as `mosar create --mosar` writes it");
const [rounds, frames] = [Number(values.rounds), Number(values.frames)];
const kind = values.engine as EngineKind;
const run = experimentsOf<Experiments>();
const CROWDS: readonly Crowd[] = ["heads", "avatars", "lods"];

// The page's server has the repository alone.
mkdirSync(join(ROOT, "out/bench"), { recursive: true });
copyFileSync(positionals[0], join(ROOT, "out/bench/crowd.mosar"));
const path = await bundlePage("test/bench/crowd/crowdPage.ts");
const rows: (string | number)[][] = [];
await withPage({ webgpu: kind === "webgpu" }, async ({ page, url }) => {
  await page.goto(url + path);
  await page.waitForFunction(() => "experiments" in globalThis);
  const processes = await page.context().browser()!.newBrowserCDPSession();
  for (const count of [1, 5, 10]) {
    for (const crowd of CROWDS) await run(page, "open", kind, crowd, count, "/out/bench/crowd.mosar");
    const seconds: Record<Crowd, number[]> = { heads: [], avatars: [], lods: [] };
    for (let round = -1; round < rounds; round++) {
      for (const crowd of CROWDS) {
        const before = await busySeconds(processes);
        await run(page, "draw", crowd, frames);
        // Round -1 is for warming up.
        if (round >= 0) seconds[crowd].push((await busySeconds(processes)) - before);
      }
    }
    const ratio = (crowd: Crowd) => median(seconds[crowd].map((time, i) => time / seconds.heads[i]));
    const milliseconds = (crowd: Crowd) => (1000 * median(seconds[crowd])) / frames;
    rows.push([count, milliseconds("heads"), milliseconds("avatars"), ratio("avatars"), ratio("lods")]);
    console.log(rows.at(-1)?.join(" "));
    await run(page, "close");
  }
});
console.log(`\n## Crowd: CPU ms a frame, ${kind}, ${rounds} rounds of ${frames} frames\n`);
console.log(markdownTable(["avatars", "PBR heads", "avatars", "avatars / PBR heads", "with LODs / PBR heads"], rows));

/** CPU seconds of the browser's GPU process and of its pages. */
async function busySeconds(processes: CDPSession): Promise<number> {
  const { processInfo } = await processes.send("SystemInfo.getProcessInfo");
  const counted = processInfo.filter(({ type }) => ["gpu", "renderer"].includes(type.toLowerCase()));
  return counted.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
