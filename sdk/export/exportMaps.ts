import { dropAlpha } from "../image/dropAlpha";
import { encodePng } from "../image/encodePngLater";
import type { AvatarMaps } from "../types";

/** File names of the maps: those of FFHQ-UV-Intrinsics, and roughness. */
export type MapFileName =
  | "diffuse"
  | "specular"
  | "roughness"
  | "ambient_occlusion"
  | "translucency"
  | "normal"
  | "light_normalized";

/** The maps as PNG files: colour maps sRGB RGB, single-channel maps grey and linear, the normal map tangent-space, +Y up. */
export async function exportMaps(maps: AvatarMaps): Promise<Record<MapFileName, Uint8Array>> {
  const { size } = maps;
  const color = (rgba: Uint8Array) => encodePng(size, size, 3, dropAlpha(rgba));
  const grey = (bytes: Uint8Array) => encodePng(size, size, 1, bytes);
  return {
    diffuse: await color(maps.diffuse),
    specular: await grey(maps.specular),
    roughness: await grey(maps.roughness),
    ambient_occlusion: await grey(maps.ambientOcclusion),
    translucency: await grey(maps.translucency),
    normal: await color(maps.normal),
    light_normalized: await color(maps.lightNormalized),
  };
}
