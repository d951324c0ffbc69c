import { fitLowOrder } from "./fitLowOrder";
import type { SkinResiduals } from "./SkinResiduals";
import { weightedMedian } from "./weightedMedian";

/** Keeps logarithms of black finite: about code 10 of 255. */
const FLOOR = 0.003;
/** Residuals at which a texel counts half in the fits. */
const LUMINANCE_SOFTNESS = 0.25;
const CHROMA_SOFTNESS = 0.08;
/** Skin is never more even than this (JPEG chroma, flush of the cheeks): least standard deviation of a log ratio. */
const LEAST_DEVIATION = 0.05;

/**
 * Fits luminance and chroma of the visible face as smooth functions of the normal - light and skin tone at once - and
 * measures every texel against them.
 * @param color n * 3, linear RGB. @param normal n * 3, camera frame. @param weight n: how surely a texel is face skin.
 */
export function measureSkinResiduals(
  size: number,
  color: Float32Array,
  normal: Float32Array,
  weight: Float32Array,
): SkinResiduals {
  const luminance = new Float32Array(weight.length);
  const red = new Float32Array(weight.length);
  const blue = new Float32Array(weight.length);
  for (let i = 0; i < weight.length; i++) {
    const r = Math.log(color[i * 3] + FLOOR);
    const g = Math.log(color[i * 3 + 1] + FLOOR);
    const b = Math.log(color[i * 3 + 2] + FLOOR);
    luminance[i] = 0.25 * r + 0.65 * g + 0.1 * b;
    red[i] = r - g;
    blue[i] = b - g;
  }
  const spread = (values: Float32Array) =>
    Math.max(LEAST_DEVIATION, 1.4826 * weightedMedian(values.map(Math.abs), weight));
  subtractFit(luminance, normal, weight, LUMINANCE_SOFTNESS);
  subtractFit(red, normal, weight, CHROMA_SOFTNESS);
  subtractFit(blue, normal, weight, CHROMA_SOFTNESS);
  const redSpread = spread(red);
  const blueSpread = spread(blue);
  return {
    size,
    luminance,
    red: red.map((value) => value / redSpread),
    blue: blue.map((value) => value / blueSpread),
  };
}

function subtractFit(values: Float32Array, normal: Float32Array, weight: Float32Array, softness: number): void {
  const fit = fitLowOrder(values, normal, weight, softness);
  for (let i = 0; i < values.length; i++) {
    values[i] -= fit(normal[i * 3], normal[i * 3 + 1], normal[i * 3 + 2]);
  }
}
