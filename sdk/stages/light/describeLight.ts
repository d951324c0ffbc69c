import type { ShLight } from "../../types";

/**
 * Where the light comes from and how one-sided it is, from bands 0 and 1 of its mean over the channels.
 * @returns direction unit, camera frame; directionality |L1| / (sqrt(3) L0): 0 even, 1 a single lamp
 */
export function describeLight(light: ShLight): {
  readonly direction: readonly [number, number, number];
  readonly directionality: number;
} {
  const grey = (k: number) => (light.sh[3 * k] + light.sh[3 * k + 1] + light.sh[3 * k + 2]) / 3;
  const [x, y, z] = [grey(3), grey(1), grey(2)];
  const length = Math.hypot(x, y, z);
  const directionality = Math.min(1, length / (Math.sqrt(3) * Math.max(grey(0), 1e-9)));
  return { direction: length > 0 ? [x / length, y / length, z / length] : [0, 0, 1], directionality };
}
