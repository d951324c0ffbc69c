/** Skin landmarks of the network, irises excluded. */
export const SKIN_LANDMARKS = 468;

/** How the landmarks move with the head's parameters, and what the network makes of it. */
export interface LandmarkShapes {
  /** 468 * 3, head frame, metres. */
  readonly mean: Float64Array;
  /** Identity modes, then expressions; 468 * 3 each. */
  readonly shapes: readonly Float64Array[];
  /** The network's systematic errors in a calibrated model. */
  readonly answer?: NetworkAnswer;
}

/** Displacement of the network's answer in the units and axes of LandmarkFrame: offset + response * params. */
export interface NetworkAnswer {
  /** 936. */
  readonly offset: Float64Array;
  /** 936 rows (or more) of `count` columns. */
  readonly response: Float32Array;
  readonly count: number;
}
