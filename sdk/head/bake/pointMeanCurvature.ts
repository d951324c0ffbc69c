import type { PointGraph } from "./PointGraph";
import { smoothPointValues } from "./smoothPointValues";

/** Passes that take the discrete operator's noise away; creases of less than about two edges are lost with it. */
const SMOOTHING = 3;
/** GeometryMaps.curvature ends here, 1/mm: a radius of 2 mm. */
const LIMIT = 0.5;

/**
 * H, the mean of both principal curvatures, positive where the surface is convex, by the cotangent Laplacian over barycentric areas [Meyer et al. 2003].
 * @param points P * 3, metres.
 * @param normals P * 3, unit.
 * @param triangles T * 3 points.
 * @returns P, 1/mm, -0.5..0.5.
 */
export function pointMeanCurvature(
  points: Float32Array,
  normals: Float32Array,
  triangles: Uint32Array,
  graph: PointGraph,
): Float32Array {
  const count = points.length / 3;
  const laplacian = new Float64Array(count * 3);
  const area = new Float64Array(count);
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      addCorner(points, triangles[t + k], triangles[t + ((k + 1) % 3)], triangles[t + ((k + 2) % 3)], laplacian, area);
    }
  }
  const signed = new Float32Array(count);
  for (let p = 0; p < count; p++) {
    if (area[p] === 0) continue;
    let along = 0;
    for (let k = 0; k < 3; k++) along += laplacian[p * 3 + k] * normals[p * 3 + k];
    // The Laplacian of position is -2 H n; 1e-3 turns 1/m into 1/mm.
    signed[p] = Math.max(-LIMIT, Math.min(LIMIT, (-along / (2 * area[p])) * 1e-3));
  }
  // Smoothed with its sign: noise about a flat place cancels instead of adding up.
  return smoothPointValues(graph, signed, SMOOTHING);
}

/** The share of corner `a`: its angle weights the opposite edge b-c; a third of the area falls to it. */
function addCorner(
  points: Float32Array,
  a: number,
  b: number,
  c: number,
  laplacian: Float64Array,
  area: Float64Array,
): void {
  const ux = points[b * 3] - points[a * 3];
  const uy = points[b * 3 + 1] - points[a * 3 + 1];
  const uz = points[b * 3 + 2] - points[a * 3 + 2];
  const vx = points[c * 3] - points[a * 3];
  const vy = points[c * 3 + 1] - points[a * 3 + 1];
  const vz = points[c * 3 + 2] - points[a * 3 + 2];
  const twiceArea = Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
  if (twiceArea === 0) return;
  area[a] += twiceArea / 6;
  const halfCotangent = (0.5 * (ux * vx + uy * vy + uz * vz)) / twiceArea;
  for (let k = 0; k < 3; k++) {
    const edge = halfCotangent * (points[c * 3 + k] - points[b * 3 + k]);
    laplacian[b * 3 + k] += edge;
    laplacian[c * 3 + k] -= edge;
  }
}
