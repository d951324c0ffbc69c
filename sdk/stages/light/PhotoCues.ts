/** What the photo tells of its exposure beside the skin; colours are linear RGB in photo units. */
export interface PhotoCues {
  /** White of the eye, if it shows. */
  readonly sclera?: readonly [number, number, number];
  /** Mean around the person, if there is any. */
  readonly background?: readonly [number, number, number];
  /** Share of the visible skin that is clipped or black. */
  readonly clippedShare: number;
  /** Median luminance of the visible skin. */
  readonly medianLuminance: number;
}
