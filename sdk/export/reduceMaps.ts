import { reduceChannels } from "../image/reduceChannels";
import { resampleImage } from "../image/resampleImage";
import { linearToSrgb8, SRGB8_TO_LINEAR } from "../image/srgb";
import type { AvatarMaps } from "../types";

/**
 * The maps at a smaller size by area: colours averaged in linear light, normals brought back to length 1.
 * @param size texels a side, not above the maps' own; the maps themselves come back where it is their own
 * @throws RangeError for a size that is no whole number of texels or above the maps' own
 */
export function reduceMaps(maps: AvatarMaps, size: number): AvatarMaps {
  if (size === maps.size) return maps;
  if (!Number.isInteger(size) || size < 1 || size > maps.size) {
    throw new RangeError(`maps of ${maps.size} texels a side cannot be reduced to ${size}`);
  }
  const reduced = (data: Uint8Array, channels: number) => reduceChannels(data, maps.size, channels, size);
  return {
    size,
    diffuse: reduceColor(maps.diffuse, maps.size, size),
    specular: reduced(maps.specular, 1),
    roughness: reduced(maps.roughness, 1),
    ambientOcclusion: reduced(maps.ambientOcclusion, 1),
    translucency: reduced(maps.translucency, 1),
    normal: unitNormals(reduced(maps.normal, 4)),
    lightNormalized: reduceColor(maps.lightNormalized, maps.size, size),
    skin: reduced(maps.skin, 4),
  };
}

/** Opaque RGBA, sRGB. */
function reduceColor(rgba: Uint8Array, size: number, newSize: number): Uint8Array {
  const linear = Float32Array.from(rgba, (code) => SRGB8_TO_LINEAR[code]);
  const { data } = resampleImage({ width: size, height: size, channels: 4, data: linear }, newSize, newSize);
  return Uint8Array.from(data, linearToSrgb8);
}

function unitNormals(rgba: Uint8Array): Uint8Array {
  for (let i = 0; i < rgba.length; i += 4) {
    const [x, y, z] = [rgba[i] - 127.5, rgba[i + 1] - 127.5, rgba[i + 2] - 127.5];
    const scale = 127.5 / (Math.hypot(x, y, z) || 1);
    rgba[i] = Math.round(127.5 + x * scale);
    rgba[i + 1] = Math.round(127.5 + y * scale);
    rgba[i + 2] = Math.round(127.5 + z * scale);
  }
  return rgba;
}
