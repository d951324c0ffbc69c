import type { Loft } from "./loftRings";

/** Several bodies as one list of points and triangles. */
export function mergeLofts(lofts: readonly Loft[]): Loft {
  let first = 0;
  const triangles = lofts.flatMap((loft) => {
    const own = Array.from(loft.triangles, (point) => first + point);
    first += loft.points.length / 3;
    return own;
  });
  return {
    points: Float32Array.from(lofts.flatMap(({ points }) => Array.from(points))),
    triangles: Uint32Array.from(triangles),
  };
}
