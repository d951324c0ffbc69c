import { linearToSrgb8, SRGB8_TO_LINEAR } from "../../image/srgb";
import type { BeardStyle, MeshData } from "../../types";
import { sampleGrid } from "../faceHair/sampleGrid";
import { sumAlong } from "../faceHair/sumAlong";
import { uvPlaces } from "../faceHair/uvPlaces";

/** Cells of the grid that growth is painted by, each way. */
const CELLS = 160;
/** How much of the skin short and long hair covers where it is densest, and how much texels differ by. */
const STUBBLE = 0.4;
const COVER = 0.62;
const GRAIN = 0.5;
/** A beard's shadow on the skin beside it: how dark, the length that throws all of it, metres, and half its reach in the atlas. */
const SHADOW = 0.5;
const LONG = 0.015;
const REACH = 0.014;

/**
 * Paints the skin below a beard that the maps do not have: hairs' colour between them, and their soft shadow about them.
 * @param rgba size * size * 4, sRGB; changed
 * @param growth of the head's vertices, 0..1
 */
export function paintBeard(
  rgba: Uint8Array,
  size: number,
  { uvs, indices }: Pick<MeshData, "uvs" | "indices">,
  growth: Float32Array,
  { color, density, length }: BeardStyle,
): void {
  const rectangle = rectangleOf(uvs, growth);
  if (!rectangle || !(density > 0) || !(length > 0)) return;
  const { left, top, right, bottom } = rectangle;
  const [wide, high] = [(right - left) / CELLS, (bottom - top) / CELLS];
  const placeAt = uvPlaces(uvs, indices, rectangle);
  const cover = Float32Array.from({ length: CELLS * CELLS }, (_, cell) => {
    const place = placeAt(left + ((cell % CELLS) + 0.5) * wide, top + (Math.floor(cell / CELLS) + 0.5) * high);
    return place ? place.vertices.reduce((sum, vertex, k) => sum + place.weights[k] * growth[vertex], 0) : 0;
  });
  const reach = [Math.round(REACH / wide), Math.round(REACH / high)] as const;
  const shade = blurred(blurred(cover, reach), reach);
  const long = Math.min(1, length / LONG);
  const dense = Math.min(1, density);
  for (let y = Math.max(0, Math.ceil(top * size)); y < Math.min(size, bottom * size); y++) {
    for (let x = Math.max(0, Math.ceil(left * size)); x < Math.min(size, right * size); x++) {
      const [u, v] = [((x + 0.5) / size - left) / wide - 0.5, ((y + 0.5) / size - top) / high - 0.5];
      const about = sampleGrid(shade, CELLS, CELLS, u, v);
      if (about === 0) continue;
      const hairs =
        (STUBBLE + (COVER - STUBBLE) * long) *
        dense *
        sampleGrid(cover, CELLS, CELLS, u, v) *
        (1 + GRAIN * (2 * grainOf(x, y) - 1));
      const at = (y * size + x) * 4;
      for (let c = 0; c < 3; c++) {
        const skin = SRGB8_TO_LINEAR[rgba[at + c]] * (1 - SHADOW * long * dense * about);
        rgba[at + c] = linearToSrgb8(skin + hairs * (color[c] - skin));
      }
    }
  }
}

function rectangleOf(uvs: Float32Array, growth: Float32Array) {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  growth.forEach((value, vertex) => {
    if (value === 0) return;
    left = Math.min(left, uvs[vertex * 2] - 2 * REACH);
    right = Math.max(right, uvs[vertex * 2] + 2 * REACH);
    top = Math.min(top, uvs[vertex * 2 + 1] - 2 * REACH);
    bottom = Math.max(bottom, uvs[vertex * 2 + 1] + 2 * REACH);
  });
  return right > left && bottom > top ? { left, top, right, bottom } : undefined;
}

/** Means over so many neighbours on either side, both ways. */
function blurred(values: Float32Array, [across, down]: readonly [number, number]): Float32Array {
  const rows = sumAlong(values, CELLS, 1, across, 2 * across + 1);
  return sumAlong(rows, CELLS, CELLS, down, 2 * down + 1);
}

/** 0..1, another for each texel, as hairs stand apart. */
function grainOf(x: number, y: number): number {
  const hash = Math.imul(Math.imul(x, 374761393) ^ Math.imul(y, 668265263), 1274126177);
  return ((hash ^ (hash >>> 15)) >>> 8) / 2 ** 24;
}
