import { linearToSrgb } from "../../../sdk/image/srgb";

/** Peak signal-to-noise ratio in dB of two linear colour lists, after clamping to 0..1 and sRGB coding. */
export function psnr(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let square = 0;
  for (let i = 0; i < a.length; i++) square += (code(a[i]) - code(b[i])) ** 2;
  return -10 * Math.log10(square / a.length);
}

function code(linear: number): number {
  return linearToSrgb(Math.min(1, linear));
}
