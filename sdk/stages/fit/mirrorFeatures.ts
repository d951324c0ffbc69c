import { MIRROR_LANDMARK } from "../../head/mirrorLandmark";
import { SKIN_LANDMARKS } from "./LandmarkShapes";
import { SHAPE_FEATURES } from "./shapeFeatures";

/** Signs of constant and view when left and right change places: aside and its product with down turn. */
const VIEW_SIGNS = [1, -1, 1, 1, 1, -1];

/** The shapeFeatures of the mirrored picture. */
export function mirrorFeatures(features: Float64Array): Float64Array {
  const mirrored = new Float64Array(SHAPE_FEATURES);
  VIEW_SIGNS.forEach((sign, k) => {
    mirrored[k] = sign * features[k];
  });
  const products = SKIN_LANDMARKS * 2;
  for (let l = 0; l < SKIN_LANDMARKS; l++) {
    const [at, from] = [6 + l * 2, 6 + MIRROR_LANDMARK[l] * 2];
    mirrored[at] = -features[from];
    mirrored[at + 1] = features[from + 1];
    mirrored[at + products] = features[from + products];
    mirrored[at + products + 1] = -features[from + products + 1];
  }
  return mirrored;
}
