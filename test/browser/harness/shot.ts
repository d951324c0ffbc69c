import type { Page } from "playwright-core";
import sharp from "sharp";

/** A canvas as the page shows it. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  /** sRGB codes, interleaved. */
  readonly rgb: Buffer;
}

/** Left, top, right and bottom as shares of the canvas. */
export type Part = readonly [number, number, number, number];

/** The page's canvas, kept as a file to be looked at. */
export async function pictureOf(page: Page, path: string): Promise<Shot> {
  const image = sharp(await page.locator("#canvas").screenshot({ timeout: 90_000 })).removeAlpha();
  await image.clone().toFile(path);
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}

/** Share of a part's pixels of which a channel differs by more than 12 codes. */
export function differing(a: Shot, b: Shot, part: Part): number {
  let [count, all] = [0, 0];
  for (const i of pixels(a, part)) {
    all++;
    if ([0, 1, 2].some((c) => Math.abs(a.rgb[i + c] - b.rgb[i + c]) > 12)) count++;
  }
  return count / all;
}

/** Number of the pixels of a colour, and their middle as shares of the canvas. */
export function colored(shot: Shot, is: (r: number, g: number, b: number) => boolean) {
  const found = pixels(shot, [0, 0, 1, 1]).filter((i) => is(shot.rgb[i], shot.rgb[i + 1], shot.rgb[i + 2]));
  const mean = (of: (pixel: number) => number) => found.reduce((sum, i) => sum + of(i / 3), 0) / found.length;
  return {
    count: found.length,
    x: mean((i) => i % shot.width) / shot.width,
    y: mean((i) => Math.floor(i / shot.width)) / shot.height,
  };
}

function pixels({ width, height }: Shot, [left, top, right, bottom]: Part): number[] {
  const columns = Array.from({ length: Math.round((right - left) * width) }, (_, x) => Math.round(left * width) + x);
  const rows = Array.from({ length: Math.round((bottom - top) * height) }, (_, y) => Math.round(top * height) + y);
  return rows.flatMap((y) => columns.map((x) => (y * width + x) * 3)).filter((i) => i < width * height * 3);
}
