import type { GeometryMaps, UnwrappedTexture } from "../../types";
import { albedoRatio } from "./albedoRatio";
import { blurWeighted } from "./blurWeighted";
import type { ShadedMaps } from "./shadeMaps";
import { SKIN_COLOR_AXES } from "./skinColorAxes";

/** Kept share of darkness, redness and off-plane colour (see SKIN_COLOR_AXES). */
type Kept = readonly [number, number, number];

/** How much of texture / shading counts as albedo, by size of the feature and by whether both sides of the face have it. */
export interface AlbedoTrust {
  readonly coarse: { readonly symmetric: Kept; readonly asymmetric: Kept };
  readonly middle: { readonly symmetric: Kept; readonly asymmetric: Kept };
  readonly fine: Kept;
}

/** Blurs that separate the sizes, as a part of the map's side: 15 mm and 5 mm on the face. */
const COARSE_SIGMA = 0.03;
const MIDDLE_SIGMA = 0.01;
/** Albedo of living skin, hair and lips in linear RGB. */
const MIN_ALBEDO = 0.01;
const MAX_ALBEDO = 0.92;

/**
 * Albedo from texture and shading: base * exp(kept part of log(texture / shading / base)).
 * Fine detail is kept in full; coarse parts are pinned to the base, because free photo-consistency there bakes the light's
 * errors into the albedo (facts/training.md: leak .08 -> .18). Cast shadows are what the two sides do not share.
 * @param base size * size * 3, the albedo before, defined everywhere
 * @returns size * size * 3; the base where nothing was seen
 */
export function solveAlbedo(
  texture: UnwrappedTexture,
  shaded: ShadedMaps,
  occlusion: Float32Array,
  base: Float32Array,
  geometry: GeometryMaps,
  keep: AlbedoTrust,
): Float32Array {
  const { size } = texture;
  const { ratio, trust } = albedoRatio(texture, shaded, occlusion, base, geometry);
  const coarse = blurWeighted(ratio, trust, size, 3, COARSE_SIGMA * size);
  const middle = blurWeighted(ratio, trust, size, 3, MIDDLE_SIGMA * size);
  const albedo = base.slice();
  const change = new Float64Array(3);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const i = y * size + x;
      if (trust[i] === 0) continue;
      const mirror = y * size + (size - 1 - x);
      for (let axis = 0; axis < 3; axis++) {
        const here = along(axis, coarse, i);
        const there = along(axis, coarse, mirror);
        const band = along(axis, middle, i) - here;
        const mirrored = along(axis, middle, mirror) - there;
        change[axis] =
          blend(here, there, keep.coarse, axis) +
          blend(band, mirrored, keep.middle, axis) +
          keep.fine[axis] * (along(axis, ratio, i) - here - band);
      }
      const seen = Math.min(1, texture.visibility[i] * 2);
      for (let c = 0; c < 3; c++) {
        const log =
          change[0] * SKIN_COLOR_AXES[c] + change[1] * SKIN_COLOR_AXES[3 + c] + change[2] * SKIN_COLOR_AXES[6 + c];
        albedo[3 * i + c] = Math.min(MAX_ALBEDO, Math.max(MIN_ALBEDO, base[3 * i + c] * Math.exp(seen * log)));
      }
    }
  }
  return albedo;
}

/** Component of a log-RGB texel on a skin colour axis. */
function along(axis: number, log: Float32Array, texel: number): number {
  const o = 3 * texel;
  const a = 3 * axis;
  return log[o] * SKIN_COLOR_AXES[a] + log[o + 1] * SKIN_COLOR_AXES[a + 1] + log[o + 2] * SKIN_COLOR_AXES[a + 2];
}

/** Keeps its own share of what both sides have and of what only this side has. An unseen side counts as 0. */
function blend(here: number, there: number, kept: { symmetric: Kept; asymmetric: Kept }, axis: number): number {
  const symmetric = (here + there) / 2;
  return kept.symmetric[axis] * symmetric + kept.asymmetric[axis] * (here - symmetric);
}
