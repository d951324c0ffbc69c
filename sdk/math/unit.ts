// A constant of the module: Jest's sandbox looks globals up slowly.
const { hypot } = Math;

/** A vector of length 1 in the direction of another; zeros stay zeros. */
export function unit(v: readonly number[]): [number, number, number] {
  const length = hypot(v[0], v[1], v[2]) || 1;
  return [v[0] / length, v[1] / length, v[2] / length];
}
