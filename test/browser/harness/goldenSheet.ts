import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import sharp from "sharp";
import type { Picture } from "./picture";

/** Pixels of a side of a tile. */
export const MATRIX_SIDE = 96;
const COLUMNS = 9;

/** Writes tiles row by row into one PNG without alpha. */
export async function writeSheet(file: string, tiles: readonly Picture[]): Promise<void> {
  const [width, height] = [COLUMNS, Math.ceil(tiles.length / COLUMNS)].map((count) => count * MATRIX_SIDE);
  const sheet = Buffer.alloc(width * height * 3);
  tiles.forEach((tile, index) => {
    for (let i = 0; i < MATRIX_SIDE * MATRIX_SIDE; i++) {
      sheet.set(tile.subarray(4 * i, 4 * i + 3), 3 * pixelOf(index, i, width));
    }
  });
  mkdirSync(dirname(file), { recursive: true });
  await sharp(sheet, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9, adaptiveFiltering: true })
    .toFile(file);
}

/** The tiles of a sheet of writeSheet, RGBA. */
export async function readSheet(file: string, count: number): Promise<Picture[]> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: count }, (_, index) => {
    const tile = new Uint8Array(MATRIX_SIDE * MATRIX_SIDE * 4).fill(255);
    for (let i = 0; i < MATRIX_SIDE * MATRIX_SIDE; i++) {
      const from = 3 * pixelOf(index, i, info.width);
      tile.set(data.subarray(from, from + 3), 4 * i);
    }
    return tile;
  });
}

function pixelOf(tile: number, i: number, width: number): number {
  const x = (tile % COLUMNS) * MATRIX_SIDE + (i % MATRIX_SIDE);
  return (Math.floor(tile / COLUMNS) * MATRIX_SIDE + Math.floor(i / MATRIX_SIDE)) * width + x;
}
