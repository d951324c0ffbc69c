/**
 * glTF tangents of a render mesh, V * 4: unit, perpendicular to the normal, along +u; w = +1 or -1 such that
 * cross(normal, tangent) * w points up in the texture (against v, whose origin is on top).
 */
export function vertexTangents(
  positions: Float32Array,
  normals: Float32Array,
  uvs: Float32Array,
  indices: Uint32Array,
): Float32Array {
  const along = new Float64Array(positions.length);
  const up = new Float64Array(positions.length);
  for (let t = 0; t < indices.length; t += 3) addTriangle(positions, uvs, indices, t, along, up);
  const tangents = new Float32Array((positions.length / 3) * 4);
  for (let v = 0; v < positions.length / 3; v++) writeTangent(v, normals, along, up, tangents);
  return tangents;
}

/** Adds dP/du and -dP/dv of a triangle, weighted by its area in UV, to its corners. */
function addTriangle(
  positions: Float32Array,
  uvs: Float32Array,
  indices: Uint32Array,
  t: number,
  along: Float64Array,
  up: Float64Array,
): void {
  const [a, b, c] = [indices[t], indices[t + 1], indices[t + 2]];
  const u1 = uvs[b * 2] - uvs[a * 2];
  const v1 = uvs[b * 2 + 1] - uvs[a * 2 + 1];
  const u2 = uvs[c * 2] - uvs[a * 2];
  const v2 = uvs[c * 2 + 1] - uvs[a * 2 + 1];
  const side = Math.sign(u1 * v2 - u2 * v1);
  for (let axis = 0; axis < 3; axis++) {
    const e1 = positions[b * 3 + axis] - positions[a * 3 + axis];
    const e2 = positions[c * 3 + axis] - positions[a * 3 + axis];
    const du = side * (e1 * v2 - e2 * v1);
    const dv = side * (e2 * u1 - e1 * u2);
    for (const corner of [a, b, c]) {
      along[corner * 3 + axis] += du;
      up[corner * 3 + axis] -= dv;
    }
  }
}

function writeTangent(
  v: number,
  normals: Float32Array,
  along: Float64Array,
  up: Float64Array,
  out: Float32Array,
): void {
  const [nx, ny, nz] = normals.subarray(v * 3, v * 3 + 3);
  let [x, y, z] = along.subarray(v * 3, v * 3 + 3);
  const dot = x * nx + y * ny + z * nz;
  x -= dot * nx;
  y -= dot * ny;
  z -= dot * nz;
  let length = Math.hypot(x, y, z);
  if (length < 1e-12) {
    // No UV area round this vertex: any direction across the normal will do.
    [x, y, z] = Math.abs(nx) < 0.9 ? [0, nz, -ny] : [-nz, 0, nx];
    length = Math.hypot(x, y, z);
  }
  const bx = ny * z - nz * y;
  const by = nz * x - nx * z;
  const bz = nx * y - ny * x;
  const facing = bx * up[v * 3] + by * up[v * 3 + 1] + bz * up[v * 3 + 2];
  out.set([x / length, y / length, z / length, facing < 0 ? -1 : 1], v * 4);
}
