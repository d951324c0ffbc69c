/** A closed surface through rings of points. */
export interface Loft {
  /** V * 3. */
  readonly points: Float32Array;
  /** T * 3, counter-clockwise from outside. */
  readonly triangles: Uint32Array;
}

/**
 * Skins closed rings of equally many points one after the other and closes both ends with a fan: a watertight body.
 * @param rings each N * 3; seen along the way from first to last ring they run counter-clockwise
 */
export function loftRings(rings: readonly ArrayLike<number>[]): Loft {
  const around = rings[0].length / 3;
  const points: number[] = [];
  for (const ring of rings) for (let i = 0; i < ring.length; i++) points.push(ring[i]);
  const triangles: number[] = [];
  for (let r = 0; r + 1 < rings.length; r++) {
    for (let s = 0; s < around; s++) {
      const next = (s + 1) % around;
      const [a, b, c, d] = [r * around + s, r * around + next, (r + 1) * around + s, (r + 1) * around + next];
      triangles.push(a, c, b, b, c, d);
    }
  }
  const last = (rings.length - 1) * around;
  const [start, end] = [addCentre(rings[0], points), addCentre(rings[rings.length - 1], points)];
  for (let s = 0; s < around; s++) {
    const next = (s + 1) % around;
    triangles.push(start, s, next, end, last + next, last + s);
  }
  return { points: Float32Array.from(points), triangles: Uint32Array.from(triangles) };
}

function addCentre(ring: ArrayLike<number>, points: number[]): number {
  const count = ring.length / 3;
  const sum = [0, 0, 0];
  for (let i = 0; i < ring.length; i++) sum[i % 3] += ring[i] / count;
  points.push(...sum);
  return points.length / 3 - 1;
}
