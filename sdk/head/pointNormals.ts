/**
 * Unit normals at points, each the mean of its triangles' normals weighted by area.
 * A point without a triangle, or with only flat ones, gets (0, 0, 1).
 * @param points P * 3
 * @param triangles T * 3 points, counter-clockwise from outside (see pointTriangles)
 * @param out P * 3, made when not given
 */
export function pointNormals(
  points: Float32Array,
  triangles: Uint32Array,
  out: Float32Array = new Float32Array(points.length),
): Float32Array {
  out.fill(0);
  for (let t = 0; t < triangles.length; t += 3) addTriangleNormal(points, triangles, t, out);
  for (let i = 0; i < out.length; i += 3) {
    const length = Math.hypot(out[i], out[i + 1], out[i + 2]);
    const scale = length > 0 ? 1 / length : 0;
    out[i] *= scale;
    out[i + 1] *= scale;
    out[i + 2] = length > 0 ? out[i + 2] * scale : 1;
  }
  return out;
}

/** Adds the triangle's normal, twice its area long, to its three points. */
function addTriangleNormal(points: Float32Array, triangles: Uint32Array, t: number, out: Float32Array): void {
  const a = triangles[t] * 3;
  const b = triangles[t + 1] * 3;
  const c = triangles[t + 2] * 3;
  const ux = points[b] - points[a];
  const uy = points[b + 1] - points[a + 1];
  const uz = points[b + 2] - points[a + 2];
  const vx = points[c] - points[a];
  const vy = points[c + 1] - points[a + 1];
  const vz = points[c + 2] - points[a + 2];
  const nx = uy * vz - uz * vy;
  const ny = uz * vx - ux * vz;
  const nz = ux * vy - uy * vx;
  for (let k = 0; k < 3; k++) {
    const corner = triangles[t + k] * 3;
    out[corner] += nx;
    out[corner + 1] += ny;
    out[corner + 2] += nz;
  }
}
