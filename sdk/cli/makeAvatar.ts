import { writeFile } from "node:fs/promises";
import { AvatarError } from "../AvatarError";
import type { AvatarRuntime } from "../AvatarRuntime";
import { exportGlb } from "../export/exportGlb";
import type { PhotoSource } from "../pipeline/fitPerson";
import type { Avatar, AvatarProgress, Photo } from "../types";
import type { FileLight } from "./readLight";
import { writeAvatar } from "./writeAvatar";

export interface MakeAvatarOptions {
  readonly textureSize: 512 | 1024 | 2048;
  readonly seed: number;
  readonly learnedSkin: boolean;
  /** Writes one GLB file instead of the folder. */
  readonly glb?: boolean;
  readonly relight?: FileLight;
  /** Writes avatar.mosar into the folder too. */
  readonly mosar?: boolean;
  /** What came before, for report.json. */
  readonly milliseconds: { readonly load: number; readonly decode: number };
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: AvatarProgress) => void;
}

/** Decoded photos to the files of their avatar: what its photos are to `mosar create`, and each single one to `mosar batch`. */
export async function makeAvatar(
  runtime: AvatarRuntime,
  photo: Photo | readonly PhotoSource[],
  out: string,
  options: MakeAvatarOptions,
): Promise<Avatar> {
  const { textureSize, seed, learnedSkin, relight, milliseconds, signal, onProgress } = options;
  const avatar = await runtime.createAvatar(photo, { textureSize, seed, learnedSkin, signal, onProgress });
  if (options.glb) {
    await writeFile(out, await exportGlb(avatar), { signal });
    return avatar;
  }
  const stages = [
    { stage: "load", milliseconds: milliseconds.load },
    { stage: "decode", milliseconds: milliseconds.decode },
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
  const main = [photo].flat()[avatar.report.photos.main];
  if (main instanceof AvatarError) throw main;
  await writeAvatar(avatar, main, out, { relight, mosar: options.mosar, signal, report });
  return avatar;
}
