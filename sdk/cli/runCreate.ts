import { join } from "node:path";
import { AvatarRuntime } from "../AvatarRuntime";
import { decodePhotos } from "../image/decodePhotos";
import { fetchPhotoBytes } from "../inference/fetchPhotoBytes";
import { isFolder } from "./isFolder";
import { makeAvatar } from "./makeAvatar";
import { packageFolder } from "./packageFolder";
import type { CreateCommand } from "./parseCommand";
import { readLight } from "./readLight";
import { showProgress } from "./showProgress";

/** `mosar create`: photos, light and folder are looked at before anything is loaded, so that a mistake is refused at once. */
export async function runCreate(command: CreateCommand, signal: AbortSignal): Promise<void> {
  await isFolder(command.out);
  const started = performance.now();
  const photos = await decodePhotos(command.photos, { signal, fetchBytes: fetchPhotoBytes });
  const relight = command.relight === undefined ? undefined : await readLight(command.relight);
  const decode = performance.now() - started;
  const progress = showProgress(process.stderr);
  const assetsUrl = command.assets ?? join(packageFolder(), "models");
  const loading = performance.now();
  const runtime = await AvatarRuntime.create({ assetsUrl, device: command.device, signal });
  try {
    const milliseconds = { load: performance.now() - loading, decode };
    const { textureSize, seed, learnedSkin, mosar } = command;
    const options = {
      textureSize,
      seed,
      learnedSkin,
      mosar,
      relight,
      milliseconds,
      signal,
      onProgress: progress.update,
    };
    const avatar = await makeAvatar(runtime, photos, command.out, options);
    progress.end();
    for (const { code, message } of avatar.report.warnings) process.stderr.write(`warning ${code}: ${message}\n`);
    process.stdout.write(`${command.out}\n`);
  } finally {
    progress.end();
    await runtime.dispose();
  }
}
