/** What a photo tells of an iris: a map of its albedo round the pupil, without the fibres, which are finer than photos show. */
export interface IrisPattern {
  readonly rings: number;
  readonly sectors: number;
  /**
   * rings * sectors * 3: linear RGB albedo by the iris' own mean colour. The middles of the rings go from the pupil's edge to
   * the limbus, the sectors round from the person's left towards up.
   */
  readonly ratio: Float32Array;
  /** Pupil radius by iris radius. */
  readonly pupilShare: number;
}

/** Fewest and most rings and sectors: at an iris of 24 px and at one of 100. */
export const PATTERN_RINGS = { least: 6, most: 14 } as const;
export const PATTERN_SECTORS = { least: 12, most: 48 } as const;
/** Pupil radius by iris radius where it does not show: indoors, 4 of 11.8 mm. */
export const PUPIL_SHARE = 0.34;
