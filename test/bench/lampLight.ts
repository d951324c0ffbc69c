import { evaluateSh } from "../../sdk/shading/evaluateSh";
import type { ShLight } from "../../sdk/types";

/** A soft lamp in the camera frame: where it stands and its colour. */
export interface Lamp {
  readonly direction: readonly [number, number, number];
  readonly color: readonly [number, number, number];
}

/** Lamps of zonal shape in spherical harmonics, band-limited softly, over even light. @param ambient its radiance */
export function lampLight(ambient: number, lamps: readonly Lamp[]): ShLight {
  const sh = new Float64Array(81 * 3);
  for (let c = 0; c < 3; c++) sh[c] = ambient * Math.sqrt(4 * Math.PI);
  const basis = new Float64Array(81);
  for (const { direction, color } of lamps) {
    const length = Math.hypot(...direction);
    evaluateSh(direction[0] / length, direction[1] / length, direction[2] / length, basis);
    for (let k = 0; k < 81; k++) {
      const band = Math.floor(Math.sqrt(k));
      const falloff = Math.exp(-0.06 * band * (band + 1));
      for (let c = 0; c < 3; c++) sh[k * 3 + c] += 0.35 * color[c] * falloff * basis[k];
    }
  }
  return { sh };
}
