import { SRGB8_TO_LINEAR } from "../../image/srgb";
import type { EyeballData } from "../../types";
import type { RenderTexel } from "./RenderSurface";
import { sampleMap } from "./sampleMap";

/** A wet surface: water over the white and the cornea, F0 .02. */
const WET_SPECULAR = 0.25;
const WET_ROUGHNESS = 0.3;
/** Lids and lashes shade the ball: measured on the mean head's bake, the ball's visible part sees about this much. */
const SHADED = 0.62;

/** The eyeball's texture as an opaque wet surface. */
export function eyeMaterial(eye: EyeballData): (u: number, v: number, texel: RenderTexel) => void {
  const map = { size: eye.texture.size, channels: 4, data: eye.texture.rgba };
  const out = new Float64Array(4);
  return (u, v, texel) => {
    sampleMap(map, u, v, out);
    for (let c = 0; c < 3; c++) texel.diffuse[c] = SRGB8_TO_LINEAR[Math.round(out[c])];
    texel.specular = WET_SPECULAR;
    texel.roughness = WET_ROUGHNESS;
    texel.ambientOcclusion = SHADED;
    texel.curvature = 0;
    texel.thickness = 20;
    texel.translucency = 0;
  };
}
