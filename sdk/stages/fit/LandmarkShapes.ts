/** Skin landmarks of the network, irises excluded. */
export const SKIN_LANDMARKS = 468;

/** How the landmarks move with the head's parameters, head frame, metres. */
export interface LandmarkShapes {
  /** 468 * 3. */
  readonly mean: Float64Array;
  /** Identity modes, then expressions; 468 * 3 each. */
  readonly shapes: readonly Float64Array[];
}
