/** 3x3 from the camera frame to the frame of the natural-light statistics: the pole (z) is the camera's up. */
export const NATURAL_LIGHT_POLE: readonly number[] = [0, 0, 1, 1, 0, 0, 0, 1, 0];
