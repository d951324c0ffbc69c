import { linearToSrgb8 } from "../../image/srgb";
import type { AvatarMaps } from "../../types";

/** Float maps of the finished avatar, side `size`. */
export interface FinishedMaps {
  readonly size: number;
  readonly diffuse: Float32Array;
  readonly lightNormalized: Float32Array;
  readonly specular: Float32Array;
  readonly roughness: Float32Array;
  readonly ambientOcclusion: Float32Array;
  readonly translucency: Float32Array;
  readonly normal: Float32Array;
  /** 1/mm. */
  readonly curvature: Float32Array;
  /** -1 concave .. 1 convex. */
  readonly convexity: Float32Array;
  /** mm. */
  readonly thickness: Float32Array;
}

/** AvatarMaps.skin: R = sqrt(|H| / .5 per mm), G = thickness / 20 mm, B = (1 + convexity) / 2. */
const GREATEST_CURVATURE = 0.5;
const GREATEST_THICKNESS = 20;

/** Encodes the maps in 8 bits as AvatarMaps describes them. */
export function packMaps(maps: FinishedMaps): AvatarMaps {
  const count = maps.size * maps.size;
  const skin = new Uint8Array(count * 4);
  for (let i = 0; i < count; i++) {
    skin[i * 4] = toByte(Math.sqrt(Math.max(0, maps.curvature[i]) / GREATEST_CURVATURE));
    skin[i * 4 + 1] = toByte(maps.thickness[i] / GREATEST_THICKNESS);
    skin[i * 4 + 2] = toByte(maps.convexity[i] / 2 + 0.5);
    skin[i * 4 + 3] = toByte(maps.translucency[i]);
  }
  return {
    size: maps.size,
    diffuse: colorBytes(maps.diffuse, linearToSrgb8),
    specular: greyBytes(maps.specular),
    roughness: greyBytes(maps.roughness),
    ambientOcclusion: greyBytes(maps.ambientOcclusion),
    translucency: greyBytes(maps.translucency),
    normal: colorBytes(maps.normal, (value) => toByte(value / 2 + 0.5)),
    lightNormalized: colorBytes(maps.lightNormalized, linearToSrgb8),
    skin,
  };
}

function toByte(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 255);
}

/** In a loop: Uint8Array.from with a callback takes ten times as long. */
function greyBytes(values: Float32Array): Uint8Array {
  const out = new Uint8Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = toByte(values[i]);
  return out;
}

/** RGBA bytes of an RGB float map. */
function colorBytes(values: Float32Array, code: (value: number) => number): Uint8Array {
  const out = new Uint8Array((values.length / 3) * 4);
  for (let i = 0, to = 0; i < values.length; i += 3, to += 4) {
    out[to] = code(values[i]);
    out[to + 1] = code(values[i + 1]);
    out[to + 2] = code(values[i + 2]);
    out[to + 3] = 255;
  }
  return out;
}
