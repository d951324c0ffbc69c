import sharp from "sharp";
import { linearToSrgb8 } from "../../../sdk/image/srgb";
import type { Photo } from "../../../sdk/types";
import type { RandomStream } from "./createRandomStream";
import { SURFACE } from "./SceneMesh";

/** What the camera makes of radiance: per-channel gain of exposure and white balance. */
export function samplePhotoGain(
  random: RandomStream,
  radiance: Float32Array,
  surface: Uint8Array,
): [number, number, number] {
  const whole = meanOf(radiance, surface, () => true);
  const skin = meanOf(radiance, surface, (kind) => kind === SURFACE.skin);
  // Cameras and people expose half for the scene, half for the face.
  const mean = whole.map((value, c) => Math.sqrt(value * skin[c]));
  const luminance = 0.2126 * mean[0] + 0.7152 * mean[1] + 0.0722 * mean[2];
  const exposure = (0.2 / luminance) * Math.exp(0.3 * random.normal());
  // Cameras take out about two thirds of the light's colour.
  return mean.map((value) => exposure * (luminance / value) ** 0.66 * Math.exp(0.04 * random.normal())) as [
    number,
    number,
    number,
  ];
}

function meanOf(radiance: Float32Array, surface: Uint8Array, counts: (kind: number) => boolean): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let pixel = 0; pixel < surface.length; pixel++) {
    if (!counts(surface[pixel])) continue;
    count++;
    for (let c = 0; c < 3; c++) sum[c] += radiance[pixel * 3 + c];
  }
  return sum.map((value) => value / count);
}

/** Sensor noise, sRGB coding, JPEG: a photo as a file would give it. @param radiance size * size * 3 after the gain */
export async function finishPhoto(random: RandomStream, radiance: Float32Array, size: number): Promise<Photo> {
  const codes = new Uint8Array(size * size * 3);
  const noise = random.uniform(0.001, 0.008);
  for (let i = 0; i < codes.length; i++) {
    const value = Math.max(0, radiance[i]);
    codes[i] = linearToSrgb8(value + noise * Math.sqrt(0.1 + value) * random.normal());
  }
  const quality = Math.round(random.uniform(72, 96));
  const raw = { raw: { width: size, height: size, channels: 3 as const } };
  const jpeg = await sharp(codes, raw).jpeg({ quality }).toBuffer();
  const rgba = await sharp(jpeg).ensureAlpha().raw().toBuffer();
  return {
    width: size,
    height: size,
    rgba: new Uint8ClampedArray(rgba),
    originalWidth: size,
    originalHeight: size,
  };
}
