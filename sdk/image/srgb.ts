/** sRGB code value 0..1 to linear 0..1 (IEC 61966-2-1). */
export function srgbToLinear(code: number): number {
  return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
}

/** Linear 0..1 to sRGB code value 0..1; values outside are carried on by the same curve, negatives clamp to 0. */
export function linearToSrgb(linear: number): number {
  if (linear <= 0) return 0;
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}

/** Linear value of each 8-bit sRGB code. */
export const SRGB8_TO_LINEAR: Float32Array = Float32Array.from({ length: 256 }, (_, code) => srgbToLinear(code / 255));

const STEPS = 65535;
let codes: Uint8Array | undefined;

/** Linear 0..1 to the nearest 8-bit sRGB code, clamped; by a table of 65,536 steps (off by one code where a value lies within .03 of the middle). */
export function linearToSrgb8(linear: number): number {
  codes ??= Uint8Array.from({ length: STEPS + 1 }, (_, i) => Math.round(linearToSrgb(i / STEPS) * 255));
  return linear >= 1 ? 255 : linear > 0 ? codes[Math.round(linear * STEPS)] : 0;
}
