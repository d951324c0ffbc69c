/**
 * Time per stage, memory and download, as Markdown; each setting in a process of its own.
 *
 *   npm run bench:speed -- [--only "WASM, 2 threads"] [--limit 300]
 *
 * Wall times of a shared machine say little alone: CPU time and the ratio to a fixed loop stand beside them.
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { downloadSizes } from "./downloadSizes";
import { markdownTable } from "./markdownTable";
import type { SpeedPass, SpeedRun, SpeedSetting } from "./SpeedRun";

const { values } = parseArgs({ options: { only: { type: "string" }, limit: { type: "string", default: "300" } } });
const root = join(import.meta.dirname, "../..");

const SETTINGS: readonly SpeedSetting[] = [
  { name: "WASM, 1 thread", device: "wasm", numThreads: 1, textureSize: 1024, passes: 2 },
  { name: "WASM, 2 threads", device: "wasm", numThreads: 2, textureSize: 1024, passes: 2 },
  { name: "WebGPU in software", device: "webgpu", numThreads: 1, textureSize: 1024, passes: 1 },
];

const columns: { readonly name: string; readonly pass: SpeedPass; readonly run: SpeedRun }[] = [];
for (const setting of SETTINGS.filter(({ name }) => values.only === undefined || values.only === name)) {
  const run = await measure(setting);
  if (typeof run === "string") {
    console.log(`${setting.name}: ${run}\n`);
    continue;
  }
  columns.push({ name: `${setting.name}, cold`, pass: run.cold, run });
  if (run.warm) columns.push({ name: `${setting.name}, warm`, pass: run.warm, run });
}
console.log("## Speed: test/data/sk_astronaut.png (512 x 512), textures 1024, ms\n");
console.log(`${stageTable()}\n`);
console.log("## Download, bytes\n");
const sizes = downloadSizes(root);
console.log(
  markdownTable(
    ["file", "bytes", "gzip"],
    sizes.map(({ name, bytes, gzip }) => [name, bytes, gzip]),
    0,
  ),
);

async function measure(setting: SpeedSetting): Promise<SpeedRun | string> {
  const child = join(import.meta.dirname, "measureSpeed.ts");
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", child, JSON.stringify(setting)],
      { cwd: root, timeout: 1000 * Number(values.limit), killSignal: "SIGKILL" },
    );
    return JSON.parse(stdout);
  } catch (error) {
    const { killed, stderr } = error as { killed?: boolean; stderr?: string };
    const lines = stderr?.trim().split("\n") ?? [];
    return killed ? `not done after ${values.limit} s (${lines.join(", ")})` : `failed: ${lines.at(-1)}`;
  }
}

function stageTable(): string {
  const stages = columns[0]?.pass.stages.map(({ stage }) => stage) ?? [];
  const row = (name: string, value: (column: (typeof columns)[number]) => number) => [name, ...columns.map(value)];
  return markdownTable(
    ["stage", ...columns.map(({ name }) => name)],
    [
      row("open runtime", ({ run, name }) => (name.endsWith("cold") ? run.openMilliseconds : 0)),
      ...stages.map((stage) =>
        row(stage, ({ pass }) => pass.stages.find((time) => time.stage === stage)?.milliseconds ?? Number.NaN),
      ),
      row("whole photo, wall", ({ pass }) => pass.wallMilliseconds),
      row("whole photo, CPU", ({ pass }) => pass.cpuMilliseconds),
      row("fixed loop", ({ run }) => run.yardstickMilliseconds),
      row("CPU / fixed loop", ({ pass, run }) => pass.cpuMilliseconds / run.yardstickMilliseconds),
      row("peak memory of the process, MB", ({ run }) => run.peakMegabytes),
    ],
    0,
  );
}
