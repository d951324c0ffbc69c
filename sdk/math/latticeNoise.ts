/**
 * Smooth value noise in space, -1..1, lattice cells of side 1; the same everywhere for the same seed.
 * Space and not UV, so that no seam shows. The rendered heads of the landmark calibration are painted with it:
 * other values here make other heads.
 */
export function latticeNoise(x: number, y: number, z: number, seed: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  let fx = x - ix;
  let fy = y - iy;
  let fz = z - iz;
  fx = fx * fx * (3 - 2 * fx);
  fy = fy * fy * (3 - 2 * fy);
  fz = fz * fz * (3 - 2 * fz);
  const h00 = Math.imul(iy, PRIME_Y) ^ Math.imul(iz, PRIME_Z) ^ seed;
  const h10 = Math.imul(iy + 1, PRIME_Y) ^ Math.imul(iz, PRIME_Z) ^ seed;
  const h01 = Math.imul(iy, PRIME_Y) ^ Math.imul(iz + 1, PRIME_Z) ^ seed;
  const h11 = Math.imul(iy + 1, PRIME_Y) ^ Math.imul(iz + 1, PRIME_Z) ^ seed;
  const a = edge(ix, h00, fx);
  const b = edge(ix, h10, fx);
  const c = edge(ix, h01, fx);
  const d = edge(ix, h11, fx);
  const near = a + (b - a) * fy;
  return near + (c + (d - c) * fy - near) * fz;
}

const PRIME_X = 0x27d4eb2d;
const PRIME_Y = 0x165667b1;
const PRIME_Z = 0x5bd1e995;

function edge(ix: number, hash: number, fx: number): number {
  const a = corner(Math.imul(ix, PRIME_X) ^ hash);
  return a + (corner(Math.imul(ix + 1, PRIME_X) ^ hash) - a) * fx;
}

/** Integer hash to -1..1 (the mixing steps of MurmurHash3's finaliser). */
function corner(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b | 0);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35 | 0);
  return (h ^ (h >>> 16)) * (1 / 2147483648);
}
