/**
 * Round spots (freckles, moles): space is cut into unit cells, some of which hold one spot that does not leave its cell.
 * @param share of the cells that hold a spot, 0..1
 * @param radius largest spot radius in cells, <= .5
 * @returns 0 outside spots, up to 1 in the middle of one, times the spot's own strength .3..1
 */
export function spotNoise(x: number, y: number, z: number, seed: number, share: number, radius: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  let h = mix(Math.imul(ix, 0x27d4eb2d) ^ Math.imul(iy, 0x165667b1) ^ Math.imul(iz, 0x5bd1e995) ^ seed);
  if ((h >>> 0) / 4294967296 >= share) return 0;
  h = mix(h + 0x9e3779b9);
  const size = radius * (0.35 + 0.65 * ((h & 255) / 255));
  const strength = 0.3 + 0.7 * (((h >>> 8) & 255) / 255);
  const room = 1 - 2 * size;
  h = mix(h + 0x9e3779b9);
  const dx = x - ix - size - room * ((h & 1023) / 1023);
  const dy = y - iy - size - room * (((h >>> 10) & 1023) / 1023);
  const dz = z - iz - size - room * (((h >>> 20) & 1023) / 1023);
  const distance = (dx * dx + dy * dy + dz * dz) / (size * size);
  return distance >= 1 ? 0 : strength * (1 - distance) * (1 - distance);
}

function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b | 0);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35 | 0);
  return h ^ (h >>> 16);
}
