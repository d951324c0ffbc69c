import { linearToSrgb } from "../../sdk/image/srgb";

export interface PictureError {
  /** dB, sRGB codes. */
  readonly psnr: number;
  /** Structural similarity of the luma (Wang et al. 2004, 7 x 7 windows that lie inside the mask). */
  readonly ssim: number;
}

/**
 * Likeness of two linear pictures inside a mask.
 * @param estimate 3 per pixel, linear; @param truth 3 per pixel, linear; @param gain on the estimate
 */
export function pictureError(
  estimate: Float32Array,
  truth: Float32Array,
  mask: Uint8Array,
  width: number,
  gain = 1,
): PictureError {
  const lumaA = new Float32Array(mask.length);
  const lumaB = new Float32Array(mask.length);
  let square = 0;
  let count = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    for (let c = 0; c < 3; c++) {
      const a = linearToSrgb(Math.min(1, gain * estimate[3 * i + c]));
      const b = linearToSrgb(Math.min(1, truth[3 * i + c]));
      square += (a - b) ** 2;
      lumaA[i] += LUMA[c] * a;
      lumaB[i] += LUMA[c] * b;
    }
    count += 3;
  }
  return { psnr: -10 * Math.log10(square / count + 1e-10), ssim: meanSsim(lumaA, lumaB, mask, width) };
}

/** Gain on `estimate` that matches the mean of `truth` inside the mask. */
export function bestGain(estimate: Float32Array, truth: Float32Array, mask: Uint8Array): number {
  let a = 0;
  let b = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    for (let c = 0; c < 3; c++) {
      a += estimate[3 * i + c];
      b += truth[3 * i + c];
    }
  }
  return b / Math.max(1e-9, a);
}

const LUMA = [0.299, 0.587, 0.114];
const HALF = 3;
const C1 = 0.01 ** 2;
const C2 = 0.03 ** 2;

function meanSsim(a: Float32Array, b: Float32Array, mask: Uint8Array, width: number): number {
  const height = mask.length / width;
  let sum = 0;
  let count = 0;
  // every second pixel: neighbouring windows say the same
  for (let y = HALF; y < height - HALF; y += 2) {
    for (let x = HALF; x < width - HALF; x += 2) {
      const value = windowSsim(a, b, mask, width, x, y);
      if (value === undefined) continue;
      sum += value;
      count++;
    }
  }
  return sum / count;
}

function windowSsim(
  a: Float32Array,
  b: Float32Array,
  mask: Uint8Array,
  width: number,
  x: number,
  y: number,
): number | undefined {
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
  for (let dy = -HALF; dy <= HALF; dy++) {
    for (let dx = -HALF; dx <= HALF; dx++) {
      const i = (y + dy) * width + x + dx;
      if (!mask[i]) return undefined;
      sa += a[i];
      sb += b[i];
      saa += a[i] * a[i];
      sbb += b[i] * b[i];
      sab += a[i] * b[i];
    }
  }
  const n = (2 * HALF + 1) ** 2;
  const [ma, mb] = [sa / n, sb / n];
  const [va, vb, vab] = [saa / n - ma * ma, sbb / n - mb * mb, sab / n - ma * mb];
  return ((2 * ma * mb + C1) * (2 * vab + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
}
