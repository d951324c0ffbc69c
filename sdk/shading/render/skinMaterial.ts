import { SRGB8_TO_LINEAR } from "../../image/srgb";
import type { AvatarMaps } from "../../types";
import type { RenderTexel } from "./RenderSurface";
import { sampleMap } from "./sampleMap";
import type { WrinkleTexel } from "./wrinkleSkin";

/** Packing of AvatarMaps.skin. */
const GREATEST_CURVATURE = 0.5;
const GREATEST_THICKNESS = 20;

/**
 * Reads all maps of the skin into a texel; the normal map bends the texel's normal.
 * @param fold writes the wrinkles of the expression; none: a neutral face
 */
export function skinMaterial(
  maps: AvatarMaps,
  fold?: (u: number, v: number, out: WrinkleTexel) => void,
): (u: number, v: number, texel: RenderTexel) => void {
  const { size } = maps;
  const diffuse = { size, channels: 4, data: maps.diffuse };
  const normal = { size, channels: 4, data: maps.normal };
  const skin = { size, channels: 4, data: maps.skin };
  const single = (data: Uint8Array) => ({ size, channels: 1, data });
  const [specular, roughness, occlusion] = [maps.specular, maps.roughness, maps.ambientOcclusion].map(single);
  const out = new Float64Array(4);
  const wrinkle = { u: 0, v: 0, darkness: 0 };
  return (u, v, texel) => {
    fold?.(u, v, wrinkle);
    const open = Math.exp(-wrinkle.darkness);
    sampleMap(diffuse, u, v, out);
    for (let c = 0; c < 3; c++) texel.diffuse[c] = open * linearCode(out[c]);
    sampleMap(specular, u, v, out);
    texel.specular = out[0] / 255;
    sampleMap(roughness, u, v, out);
    texel.roughness = out[0] / 255;
    sampleMap(occlusion, u, v, out);
    texel.ambientOcclusion = out[0] / 255;
    sampleMap(skin, u, v, out);
    texel.curvature = (out[0] / 255) ** 2 * GREATEST_CURVATURE;
    texel.thickness = (out[1] / 255) * GREATEST_THICKNESS;
    texel.translucency = out[3] / 255;
    sampleMap(normal, u, v, out);
    const z = out[2] / 127.5 - 1;
    bendNormal(texel, out[0] / 127.5 - 1 - z * wrinkle.u, out[1] / 127.5 - 1 + z * wrinkle.v, z);
  };
}

function linearCode(code: number): number {
  const low = Math.min(254, Math.floor(code));
  return SRGB8_TO_LINEAR[low] + (code - low) * (SRGB8_TO_LINEAR[low + 1] - SRGB8_TO_LINEAR[low]);
}

/** Tangent-space normal (x along the tangent, y along the bitangent, z along the mesh's normal) to the texel's frame. */
function bendNormal({ normal, tangent, handedness }: RenderTexel, x: number, y: number, z: number): void {
  const [nx, ny, nz] = normal;
  const [tx, ty, tz] = tangent;
  const bx = handedness * (ny * tz - nz * ty);
  const by = handedness * (nz * tx - nx * tz);
  const bz = handedness * (nx * ty - ny * tx);
  normal[0] = x * tx + y * bx + z * nx;
  normal[1] = x * ty + y * by + z * ny;
  normal[2] = x * tz + y * bz + z * nz;
  const length = Math.hypot(normal[0], normal[1], normal[2]) || 1;
  for (let c = 0; c < 3; c++) normal[c] /= length;
}
