import type { ShLight } from "../types";
import { evaluateSh } from "./evaluateSh";
import { LAMBERT_FACTORS } from "./lambertFactors";
import { SH_BAND, SH_COUNT } from "./shConstants";
import { specularLobes } from "./specularLobes";
import { sphereQuadrature } from "./sphereQuadrature";

/**
 * Zonal factors of the narrowest kernel of bands 0..8 that is nowhere negative: (P_5(t) / (t - t0))^2, t0 the greatest
 * root of P_5. No other such kernel keeps more of band 1, which is t0 itself.
 */
export const POSITIVE_KERNEL: readonly number[] = [
  1, 0.90618, 0.75613, 0.574695, 0.395861, 0.240274, 0.124561, 0.049978, 0.012977,
];
/** The sharpest reflection on the avatar: its wet eyes. What it does not resolve need not be smooth. */
const SHARPEST = 0.3;
/** Directions of this exactness lie 5 degrees apart: a ring of band 8 is 20 wide. */
const DEGREE = 36;

/**
 * Takes the ringing out of a light. A sun cut off at band 8 has dark rings about it and behind it, in which skin would be
 * lit by less than nothing: ink-black once clamped. The light is blended with itself seen through a kernel that cannot
 * ring, just so far that neither diffuse nor reflected light is negative anywhere (as Sloan 2017 windows by need). Band 0,
 * the energy, stays; a light that does not ring is returned as it is.
 * @returns the light, and `softness`: the kernel's share, 0..1
 */
export function deringLight({ sh }: ShLight): { readonly light: ShLight; readonly softness: number } {
  const soft = sh.map((value, i) => value * POSITIVE_KERNEL[SH_BAND[Math.floor(i / 3)]]);
  const lobe = new Float64Array(9);
  specularLobes(SHARPEST, lobe);
  const lambert = [...LAMBERT_FACTORS, 0, 0, 0, 0];
  const { directions } = sphereQuadrature(DEGREE);
  const basis = new Float64Array(SH_COUNT);
  let softness = 0;
  for (let i = 0; i < directions.length; i += 3) {
    evaluateSh(directions[i], directions[i + 1], directions[i + 2], basis);
    for (const factors of [lobe, lambert]) {
      for (let c = 0; c < 3; c++) {
        softness = Math.max(softness, neededShare(sumOver(sh, basis, factors, c), sumOver(soft, basis, factors, c)));
      }
    }
  }
  const light = softness === 0 ? { sh } : { sh: sh.map((value, i) => value + softness * (soft[i] - value)) };
  return { light, softness };
}

/** The least share t of the smooth value that lifts (1 - t) sharp + t smooth to 0. */
function neededShare(sharp: number, smooth: number): number {
  if (sharp >= 0) return 0;
  return smooth > 0 ? sharp / (sharp - smooth) : 1;
}

function sumOver(sh: Float64Array, basis: Float64Array, factors: ArrayLike<number>, c: number): number {
  let sum = 0;
  for (let k = 0; k < SH_COUNT; k++) sum += sh[3 * k + c] * basis[k] * factors[SH_BAND[k]];
  return sum;
}
