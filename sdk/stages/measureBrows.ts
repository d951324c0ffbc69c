import { BROW_GRID, browCellUv } from "../head/brows/browGrid";
import { uvPlaces } from "../head/faceHair/uvPlaces";
import type { HeadModel } from "../head/HeadModel";
import { luminance } from "../image/luminance";
import { SRGB8_TO_LINEAR } from "../image/srgb";
import { smoothstep } from "../math/smoothstep";
import type { AvatarMaps, BrowData } from "../types";

/** Weight of the model's brow from which a cell counts, and between which a brow ends. */
const INSIDE = 0.5;
const OUT = 0.06;
const IN = 0.3;
/** Rows over the brows that are forehead. */
const FOREHEAD = 8;
/**
 * Log luminance under the forehead's that is surely hair, and the share of the zone that must be so dark on both sides for
 * cards: four dark brows of seven photos have .43 - .71, thin, grey and blurred ones .00 - .33.
 */
const DARK = 0.6;
const LEAST_SHARE = 0.4;
/** A brow's darkness is that of its darkest twentieth; between these shares of it hair stands. Fainter ones are none. */
const DARKEST = 0.05;
const BARE = 0.2;
const DENSE = 0.9;
const FAINT = 0.3;
/** The hairs' colour is that of this share of them, the darkest; hair is never blacker than this. */
const HAIRS = 0.3;
const BLACKEST = 0.008;
/** Keeps logarithms of black finite. */
const FLOOR = 0.003;
/** Usual hairs, metres. */
const LENGTH = 0.008;

/**
 * The person's brows by the albedo: how much darker than the forehead each place of them is, each side by itself. Brows
 * that are too fair, too thin or too blurred for cards to be true stay in the maps alone.
 */
export function measureBrows({ diffuse, size }: Pick<AvatarMaps, "diffuse" | "size">, model: HeadModel): BrowData {
  const { columns, rows } = BROW_GRID;
  const cover = new Uint8Array(columns * rows);
  const placeAt = uvPlaces(model.uv, model.triangles, BROW_GRID);
  const cells = Array.from(cover.keys(), (cell) => {
    const [u, v] = browCellUv(cell);
    const { vertices, weights } = placeAt(u, v) ?? { vertices: [], weights: [] };
    const texel = (Math.floor(v * size) * size + Math.floor(u * size)) * 4;
    const color = Array.from(diffuse.subarray(texel, texel + 3), (code) => SRGB8_TO_LINEAR[code]);
    return {
      cell,
      zone: vertices.reduce((sum, vertex, k) => sum + weights[k] * model.regions.brows[model.vertexPoint[vertex]], 0),
      color,
      light: Math.log(luminance(color) + FLOOR),
    };
  });
  const shares = [true, false].map((isRight) => {
    const own = cells.filter(({ cell }) => cell % columns < columns / 2 === isRight);
    const forehead = own.filter(({ cell, zone }) => cell < FOREHEAD * columns && zone < OUT);
    const skin = quantile(forehead, 0.5, ({ light }) => light);
    const inside = own.filter(({ zone }) => zone > INSIDE);
    const peak = quantile(inside, 1 - DARKEST, ({ light }) => skin - light);
    for (const { cell, zone, light } of own) {
      // Where nothing is darker a brow could be anywhere in the zone.
      const hair = peak > FAINT ? smoothstep(BARE * peak, DENSE * peak, skin - light) : smoothstep(IN, INSIDE, zone);
      cover[cell] = Math.round(255 * smoothstep(OUT, IN, zone) * hair);
    }
    return inside.filter(({ light }) => skin - light > DARK).length / inside.length;
  });
  const hairs = cells.filter(({ cell }) => cover[cell] > 127);
  const most = quantile(hairs, HAIRS, ({ light }) => light);
  const dark = hairs.filter(({ light }) => light <= most);
  const mean = (c: number) =>
    Math.max(BLACKEST, dark.reduce((sum, { color }) => sum + color[c], 0) / (dark.length || 1));
  const usual = { length: LENGTH, density: 1, color: [mean(0), mean(1), mean(2)] } as const;
  return { style: Math.min(...shares) > LEAST_SHARE ? usual : null, usual, cover };
}

function quantile<Item>(items: readonly Item[], share: number, of: (item: Item) => number): number {
  const sorted = items.map(of).sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))];
}
