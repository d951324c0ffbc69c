import type { Photo } from "../../types";

/** A photo and its halves, sRGB codes, RGBA: what crops of any size are sampled from without aliasing. */
export interface HalvedPhotos {
  readonly width: number;
  readonly height: number;
  readonly levels: readonly { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray }[];
}

/** Halves the photo by 2x2 averages down to 32 px. Transparent pixels count as black, as the networks' training had it. */
export function halvePhoto(photo: Photo): HalvedPhotos {
  const levels = [{ width: photo.width, height: photo.height, rgba: photo.rgba }];
  for (let level = levels[0]; Math.min(level.width, level.height) >= 64; level = levels[levels.length - 1]) {
    levels.push(halve(level.rgba, level.width, level.height));
  }
  return { width: photo.width, height: photo.height, levels };
}

function halve(source: Uint8ClampedArray, sourceWidth: number, sourceHeight: number) {
  const width = sourceWidth >> 1;
  const height = sourceHeight >> 1;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const row = sourceWidth * 4;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 2 * y * row + 8 * x;
      const to = (y * width + x) * 4;
      for (let c = 0; c < 4; c++) {
        rgba[to + c] =
          (source[from + c] + source[from + 4 + c] + source[from + row + c] + source[from + row + 4 + c] + 2) >> 2;
      }
    }
  }
  return { width, height, rgba };
}
