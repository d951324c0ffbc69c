import type { ShLight } from "../types";
import type { SkinTexel } from "./SkinTexel";
import { shadeTexel } from "./shadeTexel";

/**
 * The reference over many texels.
 * @returns texels.length * 3, linear RGB
 */
export function shadeTexels(light: ShLight, texels: readonly SkinTexel[]): Float64Array {
  const shaded = new Float64Array(texels.length * 3);
  texels.forEach((texel, i) => {
    shaded.set(shadeTexel(light, texel), 3 * i);
  });
  return shaded;
}
