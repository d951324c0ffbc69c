import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { AvatarError } from "../../sdk/AvatarError";
import { createAvatarFromPhoto } from "../../sdk/createAvatarFromPhoto";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import { renderAvatar } from "../../sdk/shading/renderAvatar";
import type { BenchTools } from "./BenchTools";
import { faceMask } from "./faceMask";
import { linearPhoto } from "./linearPhoto";
import { markdownTable } from "./markdownTable";
import { pictureError } from "./pictureError";
import { summarize } from "./summarize";

interface PhotoResult {
  readonly name: string;
  readonly yaw: number;
  readonly landmarkPercent: number;
  readonly oval: number;
  readonly seen: number;
  readonly ssim: number;
  readonly warnings: string;
}

const USUAL_YAW = 35;

/** Sections b and c on real photos: landmark error of the fitted head, and `render.png` against the photo. */
export async function benchPhotos(tools: BenchTools): Promise<string> {
  const results: PhotoResult[] = [];
  const refused: string[] = [];
  for (const path of listPhotos([`${tools.dataFolder}/photos`, "test/data"])) {
    try {
      results.push(await measurePhoto(tools, path));
    } catch (error) {
      if (!(error instanceof AvatarError)) throw error;
      refused.push(`${basename(path)} (${error.code})`);
    }
    tools.say(`photos: ${basename(path)}`);
  }
  const usual = results.filter(({ yaw }) => Math.abs(yaw) < USUAL_YAW);
  const [percent, oval, seen] = [
    summarize(usual.map((r) => r.landmarkPercent)),
    summarize(usual.map((r) => r.oval)),
    summarize(usual.map((r) => r.seen)),
  ];
  return [
    "## Photos",
    "Landmarks: mean distance of the 468 points from the fitted head, % of the outer-eye distance (calibrated bias removed). PSNR in dB of the render against the photo: inside the face oval (hair, glasses and brows included), and over the texels that stage 4 believes to be skin (the report's photoErrorPsnr).",
    markdownTable(
      ["photo", "yaw", "landmarks %", "PSNR oval", "PSNR skin", "SSIM oval", "warnings"],
      results.map((r) => [r.name, r.yaw.toFixed(0), r.landmarkPercent, r.oval, r.seen, r.ssim, r.warnings]),
    ),
    `|yaw| < ${USUAL_YAW} (${usual.length} photos): landmarks median ${percent.median.toFixed(2)} %, worst ${percent.max.toFixed(2)} %; ` +
      `PSNR oval median ${oval.median.toFixed(1)}, worst ${oval.min.toFixed(1)} dB; PSNR skin median ${seen.median.toFixed(1)}, worst ${seen.min.toFixed(1)} dB.`,
    `Refused: ${refused.join(", ") || "none"}.`,
  ].join("\n\n");
}

/** Each file name once, the first folder wins. */
function listPhotos(folders: readonly string[]): string[] {
  const paths = new Map<string, string>();
  for (const folder of folders.filter((name) => existsSync(name))) {
    for (const file of readdirSync(folder).sort()) {
      if (/\.(png|jpe?g|webp)$/i.test(file) && !paths.has(file)) paths.set(file, join(folder, file));
    }
  }
  return [...paths.values()];
}

async function measurePhoto({ inference, model }: BenchTools, path: string): Promise<PhotoResult> {
  const photo = await decodePhoto(path);
  const avatar = await createAvatarFromPhoto(photo, { inference, head: model }, { textureSize: 1024 });
  const render = renderAvatar(avatar);
  const { landmarks, fit, report } = avatar;
  const mask = faceMask(landmarks, photo.width, photo.height, (pixel) => render.skin[pixel] > 0.99);
  const { psnr, ssim } = pictureError(render.linear, linearPhoto(photo), mask, photo.width);
  return {
    name: basename(path),
    yaw: landmarks.yawDegrees,
    landmarkPercent: (100 * fit.landmarkErrorPx.mean) / landmarks.outerEyeDistancePx,
    oval: psnr,
    seen: report.photoErrorPsnr,
    ssim,
    warnings: report.warnings.map(({ code }) => code).join(", "),
  };
}
