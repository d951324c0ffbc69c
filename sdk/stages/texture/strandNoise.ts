import { latticeNoise } from "../../math/latticeNoise";

/** Noise cells per metre: tufts of 1.2 mm. */
const TUFTS = 850;
/** The noise is averaged over so many steps of a tuft's width along the hair: strands of about 1 cm. */
const STEPS = 9;
const STEP = 0.0011;
/** Restores the deviation that the mean of nine values loses. */
const CONTRAST = 2.6;
/** The crown, head frame, metres: hair runs away from it ... */
const CROWN = [0, 0.125, -0.06] as const;
/** ... turning, radians, as a whorl does, and wandering. */
const WHORL = 0.6;
const WANDER = 0.9;
const { cos, sin, sqrt, max, min } = Math;

/**
 * Strands of cropped hair, about -1..1: noise smeared along the hair's direction on the skin (a line integral convolution),
 * so that no place has more or longer strands than another, the crown neither.
 * @param position, normal of the texel at `at`, head frame
 */
export function strandNoise(position: ArrayLike<number>, normal: ArrayLike<number>, at: number, seed: number): number {
  const [x, y, z] = [position[at], position[at + 1], position[at + 2]];
  const [nx, ny, nz] = [normal[at], normal[at + 1], normal[at + 2]];
  // Away from the crown, on the skin.
  let [dx, dy, dz] = [x - CROWN[0], y - CROWN[1], z - CROWN[2]];
  const lift = dx * nx + dy * ny + dz * nz;
  dx -= lift * nx;
  dy -= lift * ny;
  dz -= lift * nz;
  const length = max(1e-6, sqrt(dx * dx + dy * dy + dz * dz));
  const turn = WHORL + WANDER * latticeNoise(x * 45, y * 45, z * 45, seed + 11);
  const [along, across] = [(STEP * cos(turn)) / length, (STEP * sin(turn)) / length];
  const sx = along * dx + across * (ny * dz - nz * dy);
  const sy = along * dy + across * (nz * dx - nx * dz);
  const sz = along * dz + across * (nx * dy - ny * dx);
  let sum = 0;
  for (let k = 0; k < STEPS; k++) {
    const t = k - (STEPS - 1) / 2;
    sum += latticeNoise((x + t * sx) * TUFTS, (y + t * sy) * TUFTS, (z + t * sz) * TUFTS, seed);
  }
  return max(-1, min(1, (CONTRAST * sum) / STEPS));
}
