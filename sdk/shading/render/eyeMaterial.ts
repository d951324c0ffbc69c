import { CARUNCLE, type LidShade, SHADE_TINT } from "../../head/lidShade";
import { SRGB8_TO_LINEAR } from "../../image/srgb";
import type { EyeballData } from "../../types";
import type { RenderTexel } from "./RenderSurface";
import { sampleMap } from "./sampleMap";

/** A wet surface: water over the white and the cornea, F0 .02. */
const WET_SPECULAR = 0.25;
const WET_ROUGHNESS = 0.3;
const OPEN = { open: 1, clear: 1, flesh: 0 } as const;
/** The socket's share of the shade; what the lids keep away comes on top. On the mean head the open ball sees .62 in all. */
const SOCKET = 0.8;

/**
 * The eyeball's texture as an opaque wet surface.
 * @param shadeAt lids' shade at a place in the camera frame; none: no lids
 */
export function eyeMaterial(
  eye: EyeballData,
  shadeAt?: (position: Float64Array) => LidShade,
): (u: number, v: number, texel: RenderTexel) => void {
  const map = { size: eye.texture.size, channels: 4, data: eye.texture.rgba };
  const out = new Float64Array(4);
  return (u, v, texel) => {
    sampleMap(map, u, v, out);
    const { open, clear, flesh } = shadeAt?.(texel.position) ?? OPEN;
    for (let c = 0; c < 3; c++) {
      const ball = SRGB8_TO_LINEAR[Math.round(out[c])];
      texel.diffuse[c] = (ball + flesh * (CARUNCLE.albedo[c] - ball)) * open ** SHADE_TINT[c];
    }
    texel.specular = WET_SPECULAR * clear;
    texel.roughness = WET_ROUGHNESS;
    texel.ambientOcclusion = SOCKET;
    texel.curvature = 0;
    texel.thickness = 20;
    texel.translucency = 0;
  };
}
