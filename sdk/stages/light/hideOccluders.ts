import type { UnwrappedTexture } from "../../types";
import { upsampleBilinear } from "../texture/upsampleBilinear";

/** The texture with what is not skin made invisible, so that it is completed like what was never seen. */
export function hideOccluders(texture: UnwrappedTexture, skin: Float32Array, skinSize: number): UnwrappedTexture {
  const confidence = skinSize === texture.size ? skin : upsampleBilinear(skin, skinSize, texture.size, 1);
  return { ...texture, visibility: texture.visibility.map((seen, i) => seen * confidence[i]) };
}
