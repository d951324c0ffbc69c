import type { AlbedoTrust } from "./AlbedoBands";
import { mixAlbedoTrust } from "./mixAlbedoTrust";

/** Kept shares about the network's albedo, which has settled all but the finest detail. */
const CAREFUL: AlbedoTrust = {
  coarse: { symmetric: [0, 0, 0], asymmetric: [0, 0, 0] },
  middle: { symmetric: [0, 0, 0], asymmetric: [0, 0, 0] },
  fine: [0.25, 0.25, 0.25],
};
/** Kept shares that reproduce the photo and bake its light. */
const FAITHFUL: AlbedoTrust = {
  coarse: { symmetric: [1, 1, 0.9], asymmetric: [0.9, 0.9, 0.9] },
  middle: { symmetric: [1, 1, 1], asymmetric: [1, 1, 1] },
  fine: [1, 1, 1],
};

/** Kept shares between careful (0) and faithful to the photo (1), where the base is the network's albedo. */
export function learnedAlbedoTrust(faithfulness: number): AlbedoTrust {
  return mixAlbedoTrust(CAREFUL, FAITHFUL, faithfulness);
}
