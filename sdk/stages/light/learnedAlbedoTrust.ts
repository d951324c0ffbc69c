import type { AlbedoTrust } from "./AlbedoBands";
import { mixAlbedoTrust } from "./mixAlbedoTrust";

/** Kept shares about the network's albedo, which has settled all but the finest detail. */
const CAREFUL: AlbedoTrust = {
  coarse: { symmetric: [0, 0, 0], asymmetric: [0, 0, 0] },
  middle: { symmetric: [0, 0, 0], asymmetric: [0, 0, 0] },
  fine: [0.25, 0.25, 0.25],
};
/** Kept shares that come near the photo: what remains of a cast shadow stays in the photo, not in the skin. */
const FAITHFUL: AlbedoTrust = {
  coarse: { symmetric: [0.5, 0.5, 0.5], asymmetric: [0.4, 0.4, 0.4] },
  middle: { symmetric: [0.7, 0.7, 0.7], asymmetric: [0.6, 0.6, 0.6] },
  fine: [0.9, 0.9, 0.9],
};

/** Kept shares between careful (0) and faithful to the photo (1), where the base is the network's albedo. */
export function learnedAlbedoTrust(faithfulness: number): AlbedoTrust {
  return mixAlbedoTrust(CAREFUL, FAITHFUL, faithfulness);
}
