/** n(k) = (sqrt(1 + k^2) + k^2 asinh(1 / k)) / 2, so that scattering neither adds nor loses light on a whole sphere. */
export function scatterNorm(width: number): number {
  const square = width * width;
  return 0.5 * (Math.sqrt(1 + square) + square * Math.asinh(1 / width));
}
