import type { HeadTruth } from "./measureSample";

/** A rendered head with its truth and what the landmark front end found on it. */
export interface RenderedSample {
  readonly truth: HeadTruth;
  /** 478 * 2, photo px. */
  readonly points: Float32Array;
}
