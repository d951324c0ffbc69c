import { interpolateToTexels } from "../../head/bake/interpolateToTexels";
import type { UvRaster } from "../../head/bake/UvRaster";
import { bakeUvRaster } from "../../head/bakeUvRaster";
import type { HeadModel } from "../../head/HeadModel";
import { genericWrinkles } from "../../head/wrinkles/genericWrinkles";
import { WRINKLE_GROUPS, WRINKLE_SLOTS, wrinkleWeights } from "../../head/wrinkles/wrinkleGroups";
import type { WrinkleMap } from "../../types";
import { downsampleWeighted } from "./downsampleWeighted";
import type { SoftenedMaps } from "./softenCreases";

/** Lines are 1 mm wide; the face has 1.6 texels a mm at this side. Smaller maps have smaller wrinkles. */
const LARGEST = 512;
/** Darkness in a valley, log per mm: it sees less of the sky, and its own walls. */
const SHADE_PER_MM = 0.9;
/** A photo's creases are scaled up to the group's whole weight by this much at most. */
const MOST_GROWTH = 2;

/**
 * Wrinkles that come with expressions: the lines that every face has, and those that the photo's expression had made, which
 * the maps are without (softenCreases).
 * @param weightOf the photo's expression
 */
export function bakeWrinkles(model: HeadModel, softened: SoftenedMaps, weightOf: (name: string) => number): WrinkleMap {
  const size = Math.min(LARGEST, softened.maps.size);
  const raster = bakeUvRaster(model, size);
  const place = interpolateToTexels(model, raster, model.mean, 3);
  const height = new Float32Array(size * size);
  const sure = new Float32Array(size * size);
  const group = new Uint8Array(size * size);
  for (let i = 0; i < height.length; i++) {
    if (!raster.coverage[i] || place[i * 3 + 2] < -0.03) continue;
    const found = genericWrinkles(place[i * 3] * 1000, place[i * 3 + 1] * 1000, place[i * 3 + 2] * 1000);
    [height[i], sure[i], group[i]] = [found.height, found.sure, found.group];
  }
  const factor = softened.maps.size / size;
  const all = new Float32Array(softened.darkness.length).fill(1);
  const own = downsampleWeighted(softened.darkness, all, softened.maps.size, 1, factor).values;
  const slopes = downsampleWeighted(softened.slopes, all, softened.maps.size, 2, factor).values;
  const weights = wrinkleWeights(weightOf, new Float32Array(WRINKLE_SLOTS));
  const growth = WRINKLE_GROUPS.map((_, g) => (weights[g] > 0 ? Math.min(MOST_GROWTH, 1 / weights[g]) : 0));
  const rgba = new Uint8Array(size * size * 4);
  for (let i = 0; i < height.length; i++) {
    const grown = sure[i] * growth[group[i]];
    const [u, v] = slopesAt(height, place, raster, i);
    rgba[i * 4] = signed(u + grown * slopes[i * 2]);
    rgba[i * 4 + 1] = signed(v + grown * slopes[i * 2 + 1]);
    rgba[i * 4 + 2] = signed(-height[i] * SHADE_PER_MM + grown * own[i]);
    rgba[i * 4 + 3] = Math.round(((group[i] + 0.5) / WRINKLE_SLOTS) * 255);
  }
  return { size, rgba };
}

/** Rise of the height in mm along u and along v by the way on the skin. */
function slopesAt(
  height: Float32Array,
  place: Float32Array,
  { coverage, size }: UvRaster,
  i: number,
): [number, number] {
  const along = (step: number) => {
    const [a, b] = [i - step, i + step];
    if (a < 0 || b >= height.length || coverage[a] !== 1 || coverage[b] !== 1) return 0;
    if (height[a] === height[b]) return 0;
    const dx = place[b * 3] - place[a * 3];
    const dy = place[b * 3 + 1] - place[a * 3 + 1];
    const dz = place[b * 3 + 2] - place[a * 3 + 2];
    const way = 1000 * Math.hypot(dx, dy, dz);
    // Texels of two charts may lie beside each other.
    return way > 5 ? 0 : (height[b] - height[a]) / way;
  };
  return [along(1), along(size)];
}

function signed(value: number): number {
  return Math.round(Math.min(1, Math.max(-1, value)) * 127 + 128);
}
