import { renderAvatar } from "../../../sdk/shading/renderAvatar";
import type { Avatar } from "../../../sdk/types";

/** Share of a pixel that the region must fill. */
const FILLED = 0.99;

/**
 * width * height: 1 where the drawn avatar shows texels of a region only.
 * @param texels size * size, above .5 inside the region
 */
export function paintedRegion(avatar: Avatar, texels: ArrayLike<number>, size: number): Uint8Array {
  const single = new Uint8Array(size * size);
  const diffuse = Uint8Array.from({ length: size * size * 4 }, (_, i) => (texels[i >> 2] > 0.5 ? 255 : 0));
  const blank = { specular: single, roughness: single, ambientOcclusion: single, normal: diffuse, skin: diffuse };
  const maps = { ...avatar.maps, ...blank, size, diffuse };
  const { linear } = renderAvatar({ ...avatar, maps }, { mode: "albedo", supersample: 1 });
  return Uint8Array.from({ length: linear.length / 3 }, (_, i) => (linear[i * 3] > FILLED ? 1 : 0));
}
