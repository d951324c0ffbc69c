import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps, UnwrappedTexture } from "../../types";
import type { EstimatedHair } from "./estimateHair";
import { hairInPhoto } from "./hairInPhoto";
import { hairShades } from "./hairShades";
import { paintHair } from "./paintHair";

/** Hair over the skin: an albedo and how much of it. */
export interface HairCoat {
  /** size * size, 0..1. */
  readonly cover: Float32Array;
  /** size * size * 3, linear albedo. */
  readonly color: Float32Array;
}

/** How surely a texel was seen, between which the photo's hair takes over from the painted: silhouettes mix with what is behind. */
const UNSURE = 0.3;
const SURE = 0.75;

/**
 * Where hair grows and in which shades. What the photo shows of it is the person's hairline and strands; elsewhere it is
 * painted. Skin that the photo shows in the scalp's region - a high forehead - stays skin.
 */
export function growHair(
  geometry: GeometryMaps,
  texture: UnwrappedTexture,
  hair: EstimatedHair,
  seed: number,
): HairCoat {
  const painted = paintHair(geometry, seed);
  const seen = texture.seen.map((weight) => smoothstep(UNSURE, SURE, weight));
  const shown = hairInPhoto(geometry.regions, texture, hair).map((share, i) => (seen[i] > 0 ? share : 0));
  const shades = hairShades(texture, shown, hair);
  const cover = new Float32Array(seen.length);
  const color = new Float32Array(seen.length * 3);
  for (let i = 0; i < cover.length; i++) {
    const byPaint = (1 - seen[i]) * painted[i * 2];
    const byPhoto = seen[i] * shown[i];
    cover[i] = byPaint + byPhoto;
    if (cover[i] === 0) continue;
    for (let c = 0; c < 3; c++) {
      const paint = hair.color[c] * painted[i * 2 + 1];
      color[i * 3 + c] = (byPaint * paint + byPhoto * shades[i * 3 + c]) / cover[i];
    }
  }
  return { cover, color };
}
