import { scatterNorm } from "./scatterNorm";

/**
 * The same operator on the bands of an environment's irradiance, K_l = integral D P_l / integral max(0, x) P_l: K0 = 1,
 * K1 = 1 / (2 n), K2 = 4 / n * (3/16 ((2 + k^2) sqrt(1 + k^2) - k^4 asinh(1 / k)) - n / 2).
 * @returns K1 and K2
 */
export function scatterBands(width: number): [number, number] {
  const square = width * width;
  const n = scatterNorm(width);
  const moment = (2 + square) * Math.sqrt(1 + square) - square * square * Math.asinh(1 / width);
  return [0.5 / n, (4 / n) * ((3 / 16) * moment - n / 2)];
}
