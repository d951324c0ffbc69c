import type { MouthPart } from "../../types";
import type { RenderTexel } from "./RenderSurface";

/**
 * Saliva over enamel and over flesh: F0 .028 (water .02 and what enamel adds under it, n = 1.62) and .02; a tongue is rough.
 */
const WET: Readonly<Record<MouthPart["kind"], { readonly specular: number; readonly roughness: number }>> = {
  enamel: { specular: 0.35, roughness: 0.3 },
  gum: { specular: 0.25, roughness: 0.35 },
  tongue: { specular: 0.25, roughness: 0.5 },
};

/** A wet part of the mouth. `texel.diffuse` is the vertex tint on entry; the light that it lets in serves the reflection too. */
export function mouthMaterial(part: MouthPart): (u: number, v: number, texel: RenderTexel) => void {
  const { specular, roughness } = WET[part.kind];
  return (_u, _v, texel) => {
    const open = Math.min(texel.diffuse[0], texel.diffuse[1], texel.diffuse[2]);
    for (let c = 0; c < 3; c++) texel.diffuse[c] *= part.albedo[c];
    texel.specular = specular * open;
    texel.roughness = roughness;
    texel.ambientOcclusion = 1;
    texel.curvature = 0;
    texel.thickness = 20;
    texel.translucency = 0;
  };
}
