import { blurWeighted } from "../blurWeighted";

/** Standard deviation of the residual (log) above which an edge is a shadow's, a hair's or a frame's: wrinkles have .03 to .08. */
const LARGEST_CONTRAST = 0.1;
/** Blurs as a part of the map's side: 2.5 mm for the contrast, 1.9 mm off what is not matt skin. */
const CONTRAST_SIGMA = 4 / 512;
const RIM_SIGMA = 3 / 512;

/**
 * How far fine contrast is believed to be relief: not at rims of the seen skin, not where it is as strong as shadows' edges.
 * @param residual size * size * 3, log texture over shaded albedo without its low frequencies
 * @param skin size * size, 0..1: see mattSkin
 * @returns size * size, 0..1
 */
export function reliefTrust(residual: Float32Array, skin: Float32Array, size: number): Float32Array {
  const square = new Float32Array(size * size);
  for (let i = 0; i < square.length; i++) {
    square[i] = ((residual[3 * i] + residual[3 * i + 1] + residual[3 * i + 2]) / 3) ** 2;
  }
  const contrast = blurWeighted(square, skin, size, 1, CONTRAST_SIGMA * size);
  const nearby = blurWeighted(skin, new Float32Array(size * size).fill(1), size, 1, RIM_SIGMA * size);
  const limit = LARGEST_CONTRAST * LARGEST_CONTRAST;
  return skin.map((weight, i) => Math.min(weight, nearby[i]) / (1 + (contrast[i] / limit) ** 2));
}
