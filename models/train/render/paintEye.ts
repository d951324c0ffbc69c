import { latticeNoise } from "../../../sdk/math/latticeNoise";
import type { RandomStream } from "./createRandomStream";

/** Colours of one person's eyes, linear albedo. */
export interface EyeLook {
  readonly iris: readonly [number, number, number];
  readonly sclera: readonly [number, number, number];
  readonly pupil: number;
  readonly seed: number;
}

/** Brown mostly, then hazel, green, blue, grey. */
const IRISES: readonly (readonly [number, number, number])[] = [
  [0.06, 0.03, 0.014],
  [0.1, 0.055, 0.025],
  [0.035, 0.018, 0.01],
  [0.14, 0.1, 0.045],
  [0.12, 0.14, 0.07],
  [0.12, 0.18, 0.26],
  [0.2, 0.22, 0.25],
];

export function sampleEyeLook(random: RandomStream): EyeLook {
  const grey = random.uniform(0.5, 0.72);
  return {
    iris: random.pick(IRISES),
    sclera: [grey, grey * 0.92, grey * 0.86],
    pupil: random.uniform(0.25, 0.5),
    seed: Math.floor(random.uniform(0, 1e9)),
  };
}

/** @param x, y, z place on the ball in iris radii; the eye looks along +Z */
export function paintEye(look: EyeLook, x: number, y: number, z: number, albedo: Float64Array): void {
  const radius = z > 0 ? Math.hypot(x, y) : 9;
  const angle = Math.atan2(y, x);
  const fibre = latticeNoise(Math.cos(angle) * 14, Math.sin(angle) * 14, radius * 1.5, look.seed);
  for (let c = 0; c < 3; c++) {
    const iris = look.iris[c] * (1 + 0.4 * fibre) * (radius > 0.85 ? 0.45 : 1);
    albedo[c] = radius < look.pupil ? 0.004 : radius < 1 ? iris : look.sclera[c];
  }
}
