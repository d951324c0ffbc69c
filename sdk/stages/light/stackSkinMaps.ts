import { linearToSrgb } from "../../image/srgb";
import type { Anchor, AnchorInput } from "./fitAnchor";

/** Input channels of the skin network. */
export const SKIN_MAP_CHANNELS = 17;
/** Positions enter in decimetres. */
const POSITION_UNIT = 0.1;

/**
 * The skin network's maps, channel by channel: texture 3 (sRGB code) times visibility, visibility, normal 3, position 3,
 * anchor's albedo 3 (sRGB code), its log shading 3, ambient occlusion; 0 outside the atlas. Twin of prepare in
 * models/train/skin/inputs.py.
 * @param position count * 3, head frame, metres
 * @param covered count, 1 inside the atlas
 */
export function stackSkinMaps(
  input: AnchorInput,
  anchor: Anchor,
  position: Float32Array,
  covered: ArrayLike<number>,
): Float32Array {
  const count = input.visibility.length;
  const maps = new Float32Array(count * SKIN_MAP_CHANNELS);
  const channel = (index: number) => maps.subarray(index * count, (index + 1) * count);
  for (let c = 0; c < 3; c++) {
    const [texture, normal, place] = [channel(c), channel(4 + c), channel(7 + c)];
    const [albedo, shading] = [channel(10 + c), channel(13 + c)];
    for (let i = 0; i < count; i++) {
      if (covered[i] === 0) continue;
      const o = 3 * i + c;
      texture[i] = linearToSrgb(Math.min(1, input.color[o])) * input.visibility[i];
      normal[i] = input.normal[o];
      place[i] = position[o] / POSITION_UNIT;
      albedo[i] = linearToSrgb(anchor.albedo[o]);
      shading[i] = anchor.logShading[o];
    }
  }
  const [visibility, open] = [channel(3), channel(16)];
  for (let i = 0; i < count; i++) {
    if (covered[i] === 0) continue;
    visibility[i] = input.visibility[i];
    open[i] = input.ambientOcclusion[i];
  }
  return maps;
}
