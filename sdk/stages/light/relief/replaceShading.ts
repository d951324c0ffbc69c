import type { ShadedMaps } from "../shadeMaps";

/** Takes the masked texels' shading over, in place. */
export function replaceShading(shaded: ShadedMaps, other: ShadedMaps, mask: Uint8Array): void {
  for (let i = 0; i < 3 * mask.length; i++) {
    if (mask[Math.floor(i / 3)] === 0) continue;
    shaded.lit[i] = other.lit[i];
    shaded.specular[i] = other.specular[i];
  }
}
