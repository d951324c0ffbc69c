/** How dense hair stands about a head, in cubic cells. */
export interface HairVolume {
  /** Corner of the first cell, head frame, metres. */
  readonly origin: readonly [number, number, number];
  /** Cells along x, y, z; x runs fastest. */
  readonly counts: readonly [number, number, number];
  /** Extinction, 1 / metre: what of the light on a cell's face is lost in it, as exp(-extinction * length). */
  readonly extinction: Float32Array;
}

/** Side of a cell, metres. */
export const HAIR_CELL = 0.004;
