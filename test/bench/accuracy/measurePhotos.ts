import { basename } from "node:path";
import { AvatarError } from "../../../sdk/AvatarError";
import { type AvatarTools, createAvatarFromPhoto } from "../../../sdk/createAvatarFromPhoto";
import { decodePhoto } from "../../../sdk/image/decodePhoto";
import { fitPhoto } from "../../../sdk/pipeline/fitPhoto";
import { renderAvatar } from "../../../sdk/shading/renderAvatar";
import { createStageClock } from "../../../sdk/stageClock";
import type { Photo } from "../../../sdk/types";
import { linearPhoto } from "./linearPhoto";
import { photoVisibleSkin } from "./photoVisibleSkin";
import { pickPixels } from "./pickPixels";
import { psnr } from "./psnr";
import { skinPixels } from "./skinPixels";

export interface LandmarkRecord {
  readonly name: string;
  readonly yaw: number;
  readonly eyeDistance: number;
  /** Mean distance between fitted and measured points, % of the outer-eye distance. */
  readonly percent: number;
}

/** Landmark error of the fit on a photo, or the code of the error that refuses it. */
export async function measureLandmarks(path: string, tools: AvatarTools): Promise<LandmarkRecord | string> {
  return refusalOr(path, async (photo, name) => {
    const { landmarks, fit } = await fitPhoto(photo, tools, createStageClock(undefined, undefined));
    const { landmarkErrorPx } = fit;
    const { yawDegrees: yaw, outerEyeDistancePx: eyeDistance } = landmarks;
    return { name, yaw, eyeDistance, percent: (100 * landmarkErrorPx.mean) / eyeDistance };
  });
}

export interface PhotoRecord {
  readonly name: string;
  /** dB inside visible skin. */
  readonly photo: number;
  readonly pixels: number;
}

/** Photo error of the shaded avatar of a photo without truth, or the code of the error that refuses it. */
export async function measurePhoto(path: string, tools: AvatarTools): Promise<PhotoRecord | string> {
  return refusalOr(path, async (photo, name) => {
    const avatar = await createAvatarFromPhoto(photo, tools, { textureSize: 1024 });
    const shaded = renderAvatar(avatar);
    const pixels = skinPixels(shaded, await photoVisibleSkin(photo, avatar, tools));
    const error = psnr(pickPixels(linearPhoto(shaded), pixels), pickPixels(linearPhoto(photo), pixels));
    return { name, photo: error, pixels: pixels.length };
  });
}

async function refusalOr<T>(path: string, measure: (photo: Photo, name: string) => Promise<T>): Promise<T | string> {
  const name = basename(path);
  try {
    return await measure(await decodePhoto(path), name);
  } catch (error) {
    if (error instanceof AvatarError) return `${name}: ${error.code}`;
    throw error;
  }
}
