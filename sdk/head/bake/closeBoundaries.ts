/**
 * Closes every boundary loop (collar, eye openings) with a fan about its centre, so that rays neither enter nor leave
 * the hollow head through it.
 * @param points P * 3.
 * @param triangles T * 3 points.
 * @returns the mesh with a point more per loop, first points and triangles unchanged.
 */
export function closeBoundaries(
  points: Float32Array,
  triangles: Uint32Array,
): { readonly points: Float32Array; readonly triangles: Uint32Array } {
  const next = boundaryEdges(points.length / 3, triangles);
  const addedPoints: number[] = [];
  const addedTriangles: number[] = [];
  for (const begin of [...next.keys()]) {
    const loop = takeLoop(next, begin);
    if (loop.length < 3) continue;
    const centre = (points.length + addedPoints.length) / 3;
    for (let k = 0; k < 3; k++) addedPoints.push(loop.reduce((sum, p) => sum + points[p * 3 + k], 0) / loop.length);
    for (let i = 0; i < loop.length; i++) addedTriangles.push(loop[(i + 1) % loop.length], loop[i], centre);
  }
  return {
    points: Float32Array.from([...points, ...addedPoints]),
    triangles: Uint32Array.from([...triangles, ...addedTriangles]),
  };
}

/** Edges that one triangle only has: from -> to, in that triangle's sense. */
function boundaryEdges(pointCount: number, triangles: Uint32Array): Map<number, number> {
  const edges = new Map<number, readonly [number, number]>();
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const from = triangles[t + k];
      const to = triangles[t + ((k + 1) % 3)];
      const key = Math.min(from, to) * pointCount + Math.max(from, to);
      if (!edges.delete(key)) edges.set(key, [from, to]);
    }
  }
  return new Map(edges.values());
}

/** Follows the edges from `begin` until they close or end, and takes them out. */
function takeLoop(next: Map<number, number>, begin: number): number[] {
  const loop: number[] = [];
  for (let at: number | undefined = begin; at !== undefined && next.has(at); ) {
    loop.push(at);
    const to: number | undefined = next.get(at);
    next.delete(at);
    at = to;
  }
  return loop;
}
