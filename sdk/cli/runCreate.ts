import { join } from "node:path";
import { AvatarRuntime } from "../AvatarRuntime";
import { decodePhoto } from "../image/decodePhoto";
import { fetchPhotoBytes } from "../inference/fetchPhotoBytes";
import { isFolder } from "./isFolder";
import { packageFolder } from "./packageFolder";
import type { CreateCommand } from "./parseCommand";
import { readLight } from "./readLight";
import { showProgress } from "./showProgress";
import { writeAvatar } from "./writeAvatar";

/** `mosar create`: photo, light and folder are looked at before anything is loaded, so that a mistake is refused at once. */
export async function runCreate(command: CreateCommand, signal: AbortSignal): Promise<void> {
  await isFolder(command.out);
  const started = performance.now();
  const photo = await decodePhoto(command.photo, { signal, fetchBytes: fetchPhotoBytes });
  const relight = command.relight === undefined ? undefined : await readLight(command.relight);
  const decodeMilliseconds = performance.now() - started;
  const progress = showProgress(process.stderr);
  const assetsUrl = command.assets ?? join(packageFolder(), "models");
  const loading = performance.now();
  const runtime = await AvatarRuntime.create({ assetsUrl, device: command.device, signal });
  try {
    const loadMilliseconds = performance.now() - loading;
    const { textureSize, seed, learnedSkin } = command;
    const onProgress = progress.update;
    const avatar = await runtime.createAvatar(photo, { textureSize, seed, learnedSkin, signal, onProgress });
    const stages = [
      { stage: "load", milliseconds: loadMilliseconds },
      { stage: "decode", milliseconds: decodeMilliseconds },
      ...avatar.report.stages.filter(({ stage }) => stage !== "decode"),
    ];
    const report = {
      stages,
      ...(relight && { relight: { exposure: relight.exposure, softness: relight.softness } }),
      // Read when the report is written, last of all: drawing and encoding count too.
      get peakMemoryMegabytes() {
        return Math.round(process.resourceUsage().maxRSS / 1024);
      },
    };
    await writeAvatar(avatar, photo, command.out, { relight, signal, report });
    progress.end();
    for (const { code, message } of avatar.report.warnings) process.stderr.write(`warning ${code}: ${message}\n`);
    process.stdout.write(`${command.out}\n`);
  } finally {
    progress.end();
    await runtime.dispose();
  }
}
