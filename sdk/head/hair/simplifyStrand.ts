// Constants of the module: Jest's sandbox looks globals up slowly.
const { hypot } = Math;

/**
 * Leaves out the points of a strand that lie near the line between those kept, after Douglas and Peucker: straight hair
 * needs few of them. The ends stay. @param points N * 3 @param tolerance metres
 */
export function simplifyStrand(points: Float32Array, tolerance: number): Float32Array {
  return Float32Array.from(neededPoints(points, tolerance).flatMap((i) => [...points.subarray(i * 3, i * 3 + 3)]));
}

/** The indices of those points, rising. */
export function neededPoints(points: Float32Array, tolerance: number): number[] {
  const last = points.length / 3 - 1;
  const kept = new Set([0, last]);
  const open: [number, number][] = [[0, last]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [-1, tolerance];
    for (let i = from + 1; i < to; i++) {
      const off = distanceToLine(points, i, from, to);
      if (off <= distance) continue;
      distance = off;
      farthest = i;
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return [...kept].sort((a, b) => a - b);
}

function distanceToLine(p: Float32Array, i: number, from: number, to: number): number {
  const [a, b, at] = [from * 3, to * 3, i * 3];
  const [dx, dy, dz] = [p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]];
  const [ex, ey, ez] = [p[at] - p[a], p[at + 1] - p[a + 1], p[at + 2] - p[a + 2]];
  const along = (ex * dx + ey * dy + ez * dz) / (dx * dx + dy * dy + dz * dz || 1);
  return hypot(ex - along * dx, ey - along * dy, ez - along * dz);
}
