/**
 * What the head fit varies. The head's origin lies at (x, y, -focal / scale) in the camera frame: scale and focal
 * length are then nearly independent, because a longer lens at the same scale only flattens the perspective.
 */
export interface FitState {
  /** Head to camera, 3x3 row-major. */
  readonly rotation: Float64Array;
  /** Metres. */
  readonly x: number;
  readonly y: number;
  /** Log of px per metre at the head's origin. */
  readonly logScale: number;
  /** Log of the focal length in px. */
  readonly logFocal: number;
  /** Identity in sigma, then expression weights. */
  readonly params: Float64Array;
}

/** Variables before the parameters in a step: turn about the camera's axes (3), x, y, log scale, log focal length. */
export const POSE_VARIABLES = 7;
export const FOCAL_VARIABLE = 6;
