import type { HeadModel } from "../../head/HeadModel";
import { mirrorFeatures } from "./mirrorFeatures";
import { SHAPE_FEATURES } from "./shapeFeatures";

/**
 * The identity weights that the calibration's regression reads from shapeFeatures. It is the mean of what the picture
 * and its mirror image give, so that both give the same person exactly.
 * @param regression identityCount x SHAPE_FEATURES
 */
export function regressIdentity(
  regression: Float32Array,
  features: Float64Array,
  symmetry: HeadModel["identitySymmetry"],
): Float64Array {
  if (regression.length !== symmetry.length * SHAPE_FEATURES) {
    throw new RangeError(`the calibration's regression is not of a head with ${symmetry.length} identity modes`);
  }
  const mirrored = mirrorFeatures(features);
  return Float64Array.from(symmetry, (sign, k) => {
    const start = k * SHAPE_FEATURES;
    let [straight, turned] = [0, 0];
    for (let i = 0; i < SHAPE_FEATURES; i++) {
      straight += regression[start + i] * features[i];
      turned += regression[start + i] * mirrored[i];
    }
    return (straight + sign * turned) / 2;
  });
}
