/** The factor that brings `estimate` closest to `truth` in the least-squares sense. */
export function bestGain(estimate: ArrayLike<number>, truth: ArrayLike<number>): number {
  let cross = 0;
  let square = 0;
  for (let i = 0; i < estimate.length; i++) {
    cross += estimate[i] * truth[i];
    square += estimate[i] * estimate[i];
  }
  return square > 0 ? cross / square : 0;
}
