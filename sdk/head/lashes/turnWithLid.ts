import type { LidFrame } from "./lidFrames";

type Vector = readonly [number, number, number];

/**
 * Turns a vector at a lid's margin as the margin turns from one frame to another.
 * @param gain on the margin's way up and down the ball: 1 turns with it
 */
export function turnWithLid(vector: Vector, from: LidFrame, to: LidFrame, gain: number): Vector {
  const [a, u, o] = [dot(vector, from.along), dot(vector, from.up), dot(vector, from.out)];
  const more = (gain - 1) * (Math.asin(to.out[1]) - Math.asin(from.out[1]));
  const [cos, sin] = [Math.cos(more), Math.sin(more)];
  const [up, out] = [u * cos + o * sin, o * cos - u * sin];
  const channel = (c: 0 | 1 | 2) => a * to.along[c] + up * to.up[c] + out * to.out[c];
  return [channel(0), channel(1), channel(2)];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
