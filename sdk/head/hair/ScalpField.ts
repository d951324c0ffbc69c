/** The skull as seen from a point inside: how far its skin is in each direction. Head frame, metres. */
export interface ScalpField {
  /** Where it is looked from. */
  readonly centre: readonly [number, number, number];
  /** Side of the octahedral maps. */
  readonly size: number;
  /** size * size: distance to the skin, the ears left away. */
  readonly skull: Float32Array;
  /** NECK_ROWS * NECK_ANGLES: distance of the skin from the neck's axis, by height from its top and angle about it. */
  readonly neck: Float32Array;
}

/** A neck is not to be seen from inside a skull: below the ears distance is measured from an upright axis. */
export const NECK_AXIS_Z = -0.085;
export const NECK_TOP = -0.03;
export const NECK_BOTTOM = -0.22;
export const NECK_ROWS = 20;
export const NECK_ANGLES = 48;
