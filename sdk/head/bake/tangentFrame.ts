/**
 * Writes two unit vectors at right angles to a unit normal and to each other, without a branch that would jump
 * [Duff et al. 2017]. @param out tangent x, y, z, bitangent x, y, z.
 */
export function tangentFrame(nx: number, ny: number, nz: number, out: Float64Array): void {
  const sign = nz >= 0 ? 1 : -1;
  const a = -1 / (sign + nz);
  const b = nx * ny * a;
  out[0] = 1 + sign * nx * nx * a;
  out[1] = sign * b;
  out[2] = -sign * nx;
  out[3] = b;
  out[4] = sign + ny * ny * a;
  out[5] = -ny;
}
