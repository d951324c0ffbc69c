/** mm by which each shape parts the middle of the lips on the mean head; shapes under 1 mm are left out. */
const LIP_GAP: Readonly<Record<string, number>> = {
  jawOpen: 31,
  mouthClose: -31,
  mouthFunnel: 13,
  tongueOut: 10,
  mouthShrugUpper: 5.5,
  mouthShrugLower: -6.7,
  mouthUpperUpLeft: 3.7,
  mouthUpperUpRight: 3.7,
  mouthLowerDownLeft: 3.2,
  mouthLowerDownRight: 3.2,
  noseSneerLeft: 3.3,
  noseSneerRight: 3.3,
};
const LIP_GAPS = Object.entries(LIP_GAP);
/** mm: lips at rest leave a slit; a gap as high as a crown is long lets nearly all in. */
const REST = 0.8;
const CROWN = 5;

/**
 * Share of the light in an open mouth (MouthPart.tints) that parted lips let in, 0..1.
 * @param weightOf weight of an expression by its name
 */
export function mouthLight(weightOf: (name: string) => number): number {
  // Runs in every frame: nothing is allocated.
  let gap = REST;
  for (let i = 0; i < LIP_GAPS.length; i++) gap += LIP_GAPS[i][1] * weightOf(LIP_GAPS[i][0]);
  return 1 - Math.exp(-Math.max(REST, gap) / CROWN);
}
