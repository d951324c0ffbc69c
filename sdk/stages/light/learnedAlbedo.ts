import { srgbToLinear } from "../../image/srgb";
import { upsampleBilinear } from "../texture/upsampleBilinear";
import type { NetworkSkin } from "./runSkinNetwork";

/** As solveAlbedo: skin, hair and lips, linear. */
const [MIN_ALBEDO, MAX_ALBEDO] = [0.01, 0.92];

/**
 * The network's albedo at another size, linear, brought to the tone: its own level says nothing.
 * @param trust count at the network's size: where the mean is that `tone` is the colour of
 * @returns to * to * 3
 */
export function learnedAlbedo(
  { size, albedo }: Pick<NetworkSkin, "size" | "albedo">,
  trust: Float32Array,
  tone: readonly number[],
  to: number,
): Float32Array {
  const linear = albedo.map(srgbToLinear);
  const sums = [0, 0, 0];
  let total = 1e-9;
  for (let i = 0; i < trust.length; i++) {
    total += trust[i];
    for (let c = 0; c < 3; c++) sums[c] += trust[i] * linear[3 * i + c];
  }
  const gain = sums.map((sum, c) => tone[c] / Math.max(1e-3, sum / total));
  const scaled = linear.map((value, i) => Math.min(MAX_ALBEDO, Math.max(MIN_ALBEDO, value * gain[i % 3])));
  return upsampleBilinear(scaled, size, to, 3);
}
