import type { GeometryMaps } from "../../types";
import type { AlbedoBands, AlbedoTrust, Kept } from "./AlbedoBands";
import { SKIN_COLOR_AXES } from "./skinColorAxes";

/** Albedo of living skin, hair and lips in linear RGB. */
const MIN_ALBEDO = 0.01;
const MAX_ALBEDO = 0.92;

/**
 * Albedo from texture and shading: base * exp(kept part of log(texture / shading / base)).
 * Coarse parts are pinned to the base, because free photo-consistency there bakes the light's errors into the albedo
 * (facts/training.md: leak .08 -> .18). What the two sides of a face do not share is mostly shadow. Of fine detail a part is
 * relief and misplaced edges; where paint, hair and lashes are, it is kept in full.
 * @param base size * size * 3, the albedo before, defined everywhere
 * @returns size * size * 3; the base where nothing was seen
 */
export function solveAlbedo(
  bands: AlbedoBands,
  base: Float32Array,
  keep: AlbedoTrust,
  regions: Readonly<Pick<GeometryMaps["regions"], "brows" | "lips" | "lids">>,
): Float32Array {
  const { size, trust } = bands;
  const albedo = base.slice();
  for (let i = 0; i < size * size; i++) {
    if (trust[i] === 0) continue;
    const row = Math.floor(i / size) * size;
    const mirror = row + size - 1 - (i - row);
    const painted = Math.max(regions.brows[i], regions.lips[i], regions.lids[i]);
    const dark = keptAlong(0, bands, i, mirror, keep, painted);
    const red = keptAlong(1, bands, i, mirror, keep, painted);
    const off = keptAlong(2, bands, i, mirror, keep, painted);
    // At the rim of what was seen it fades to the base.
    const seen = Math.min(1, trust[i] * 2);
    for (let c = 0; c < 3; c++) {
      const log = dark * SKIN_COLOR_AXES[c] + red * SKIN_COLOR_AXES[3 + c] + off * SKIN_COLOR_AXES[6 + c];
      albedo[3 * i + c] = Math.min(MAX_ALBEDO, Math.max(MIN_ALBEDO, base[3 * i + c] * Math.exp(seen * log)));
    }
  }
  return albedo;
}

function keptAlong(
  axis: number,
  bands: AlbedoBands,
  i: number,
  mirror: number,
  keep: AlbedoTrust,
  painted: number,
): number {
  const coarse = along(axis, bands.coarse, i);
  const coarseMirror = along(axis, bands.coarse, mirror);
  const middle = along(axis, bands.middle, i);
  const middleMirror = along(axis, bands.middle, mirror);
  const careful =
    blend(middle - coarse, middleMirror - coarseMirror, keep.middle, axis) +
    keep.fine[axis] * (along(axis, bands.whole, i) - middle);
  const all = along(axis, bands.whole, i) - coarse;
  return blend(coarse, coarseMirror, keep.coarse, axis) + careful + painted * (all - careful);
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
