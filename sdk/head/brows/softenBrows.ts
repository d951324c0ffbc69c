import { linearToSrgb8, SRGB8_TO_LINEAR } from "../../image/srgb";
import { sumAlong } from "../faceHair/sumAlong";
import { BROW_GRID, browCellUv, sampleBrowGrid } from "./browGrid";

/** How far painted brows fade to the skin about them where hair is densest. */
const FADE = 0.4;
/** Cells on either side that the skin about is taken from. */
const REACH = 16;

/**
 * Fades the painted brows below cards, so that they do not count twice.
 * @param rgba size * size * 4, sRGB; changed
 * @param cover of BROW_GRID's cells @param amount 0..1
 */
export function softenBrows(rgba: Uint8Array, size: number, cover: Uint8Array, amount: number): void {
  const { left, top, right, bottom } = BROW_GRID;
  const skin = skinAbout(rgba, size, cover);
  for (let y = Math.ceil(top * size); y < bottom * size; y++) {
    for (let x = Math.ceil(left * size); x < right * size; x++) {
      const [u, v] = [(x + 0.5) / size, (y + 0.5) / size];
      const share = (FADE * Math.min(1, Math.max(0, amount)) * sampleBrowGrid(cover, u, v)) / 255;
      if (share === 0) continue;
      const at = (y * size + x) * 4;
      for (let c = 0; c < 3; c++) {
        const own = SRGB8_TO_LINEAR[rgba[at + c]];
        rgba[at + c] = linearToSrgb8(own + share * (sampleBrowGrid(skin[c], u, v) - own));
      }
    }
  }
}

/** The colour of bare skin at each cell, linear, three channels. */
function skinAbout(rgba: Uint8Array, size: number, cover: Uint8Array): Float32Array[] {
  const { columns, rows } = BROW_GRID;
  const aboutCell = (values: Float32Array) => sumAlong(sumAlong(values, columns, 1, REACH), rows, columns, REACH);
  const bare = Float32Array.from(cover, (value) => (1 - value / 255) ** 4 + 1e-4);
  const weights = aboutCell(bare);
  return [0, 1, 2].map((c) => {
    const weighted = bare.map((weight, cell) => {
      const [u, v] = browCellUv(cell);
      return weight * SRGB8_TO_LINEAR[rgba[(Math.floor(v * size) * size + Math.floor(u * size)) * 4 + c]];
    });
    return aboutCell(weighted).map((sum, cell) => sum / weights[cell]);
  });
}
