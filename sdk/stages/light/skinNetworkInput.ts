import type { GeometryMaps, HeadFit, UnwrappedTexture } from "../../types";
import type { AnchorInput } from "./fitAnchor";
import { lightTrust } from "./lightTrust";
import { shrinkMap } from "./shrinkMap";

/** Side of the skin network's maps. */
export const SKIN_NETWORK_SIZE = 256;

/** Texture and geometry at the network's size. */
export interface SkinNetworkInput extends AnchorInput {
  /** count * 3, head frame, metres. */
  readonly position: Float32Array;
  /** count, 1 inside the atlas. */
  readonly covered: Float32Array;
}

/** Texture and geometry reduced to what the skin network looks at; normals turn into the camera's frame. */
export function skinNetworkInput(
  texture: UnwrappedTexture,
  geometry: GeometryMaps,
  fit: HeadFit,
  side: number = SKIN_NETWORK_SIZE,
): SkinNetworkInput {
  const { size } = texture;
  const inside = Float32Array.from(geometry.coverage, (kind) => (kind === 1 ? 1 : 0));
  const shrink = (map: Float32Array, channels: number, weight: Float32Array) =>
    shrinkMap(map, size, channels, side, weight);
  const covered = shrink(inside, 1, inside).map((share) => (share > 0 ? 1 : 0));
  const within = (map: Float32Array, channels: number) =>
    map.map((value, i) => value * covered[Math.floor(i / channels)]);
  return {
    color: within(shrink(texture.color, 3, texture.visibility), 3),
    visibility: within(shrinkMap(texture.visibility, size, 1, side, inside), 1),
    trust: within(shrinkMap(lightTrust(texture, geometry), size, 1, side, inside), 1),
    normal: within(cameraNormals(shrink(geometry.normal, 3, inside), fit.headToCamera), 3),
    ambientOcclusion: shrink(geometry.ambientOcclusion, 1, inside),
    position: shrink(geometry.position, 3, inside),
    covered,
  };
}

/** Unit normals, turned by the rotation of m (3x4). */
function cameraNormals(normal: Float32Array, m: Float64Array): Float32Array {
  const out = new Float32Array(normal.length);
  for (let o = 0; o < out.length; o += 3) {
    const [x, y, z] = [normal[o], normal[o + 1], normal[o + 2]];
    const length = Math.hypot(x, y, z) || 1;
    for (let row = 0; row < 3; row++) {
      out[o + row] = (m[4 * row] * x + m[4 * row + 1] * y + m[4 * row + 2] * z) / length;
    }
  }
  return out;
}
