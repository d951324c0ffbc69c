import type { PointGraph } from "./PointGraph";

/** Collects each point's neighbours, every one once, in rising order. @param triangles T * 3 points. */
export function buildPointGraph(pointCount: number, triangles: Uint32Array): PointGraph {
  const links: Set<number>[] = Array.from({ length: pointCount }, () => new Set());
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = triangles[t + k];
      const b = triangles[t + ((k + 1) % 3)];
      links[a].add(b);
      links[b].add(a);
    }
  }
  const start = new Uint32Array(pointCount + 1);
  for (let p = 0; p < pointCount; p++) start[p + 1] = start[p] + links[p].size;
  const neighbours = new Uint32Array(start[pointCount]);
  for (let p = 0; p < pointCount; p++)
    neighbours.set(
      [...links[p]].sort((a, b) => a - b),
      start[p],
    );
  return { start, neighbours };
}
