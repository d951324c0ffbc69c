import type { AlbedoTrust } from "./AlbedoBands";
import { mixAlbedoTrust } from "./mixAlbedoTrust";

/**
 * Kept shares that leave the light's errors in the light. Chosen among 13 sets on 17 portraits with true albedo (data/eval and
 * models/train/render): siMAE .033 -> .028, leak .09 -> .05, R^2 .40 -> .45 against keeping all fine and .8 of middle detail.
 */
const CAREFUL: AlbedoTrust = {
  coarse: { symmetric: [0.3, 0.5, 0.2], asymmetric: [0.05, 0.1, 0.05] },
  middle: { symmetric: [0.45, 0.6, 0.3], asymmetric: [0.2, 0.2, 0.1] },
  fine: [0.65, 0.75, 0.45],
};
/** Kept shares that reproduce the photo and bake its light. */
const FAITHFUL: AlbedoTrust = {
  coarse: { symmetric: [1, 1, 0.9], asymmetric: [0.9, 0.9, 0.9] },
  middle: { symmetric: [1, 1, 1], asymmetric: [1, 1, 1] },
  fine: [1, 1, 1],
};

/**
 * Kept shares between careful (0) and faithful to the photo (1).
 * Between them lies the trade of the whole method: a photo that the light cannot explain is reproduced only by baking it.
 */
export function albedoTrust(faithfulness: number): AlbedoTrust {
  return mixAlbedoTrust(CAREFUL, FAITHFUL, faithfulness);
}
