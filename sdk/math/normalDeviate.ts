/** A normally distributed number of mean 0 and deviation 1 (Box-Muller). @param random uniform 0..1 below 1, drawn twice */
export function normalDeviate(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
