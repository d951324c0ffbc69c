/** Child of speed.ts: runs one SpeedSetting (JSON, first argument) and prints a SpeedRun as JSON. */
import { join } from "node:path";
import { AvatarRuntime } from "../../sdk/AvatarRuntime";
import { installDawn } from "./installDawn";
import type { SpeedPass, SpeedRun, SpeedSetting } from "./SpeedRun";
import { yardstick } from "./yardstick";

const setting: SpeedSetting = JSON.parse(process.argv[2]);
const root = join(import.meta.dirname, "../..");
const photo = join(root, "test/data/sk_astronaut.png");
if (setting.device === "webgpu") await installDawn();
const before = yardstick();
const opened = performance.now();
const runtime = await AvatarRuntime.create({
  assetsUrl: join(root, "models"),
  device: setting.device,
  numThreads: setting.numThreads,
});
const openMilliseconds = performance.now() - opened;
const cold = await pass();
const warm = setting.passes > 1 ? await pass() : undefined;
const run: SpeedRun = {
  openMilliseconds,
  cold,
  warm,
  yardstickMilliseconds: (before + yardstick()) / 2,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
await new Promise((written) => process.stdout.write(JSON.stringify(run), written));
// ONNX Runtime's threads and Dawn would keep the process alive.
process.exit(0);

async function pass(): Promise<SpeedPass> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  let stage = "";
  const avatar = await runtime.createAvatar(photo, {
    textureSize: setting.textureSize,
    // The parent shows how far a run came that it had to stop.
    onProgress: (progress) => {
      if (progress.stage === stage) return;
      stage = progress.stage;
      process.stderr.write(`${stage} at ${Math.round((performance.now() - started) / 1000)} s\n`);
    },
  });
  const { user, system } = process.cpuUsage(cpu);
  return {
    wallMilliseconds: performance.now() - started,
    cpuMilliseconds: (user + system) / 1000,
    stages: avatar.report.stages,
  };
}
