import { SRGB8_TO_LINEAR } from "../../image/srgb";
import type { Photo } from "../../types";
import type { PhotoPyramid } from "./PhotoPyramid";

type Level = PhotoPyramid["levels"][number];

/**
 * Linearises the part of the photo that the head covers and filters it down by boxes, in linear light.
 * @param bounds left, top, right, bottom in photo px; clipped to the photo.
 * @param scale whole photo px per pixel of the finest level, for photos much finer than the atlas.
 */
export function buildPhotoPyramid(
  photo: Photo,
  bounds: readonly [number, number, number, number],
  scale: number,
): PhotoPyramid {
  const left = Math.max(0, Math.min(photo.width - 1, Math.floor(bounds[0])));
  const top = Math.max(0, Math.min(photo.height - 1, Math.floor(bounds[1])));
  const right = Math.max(left + 1, Math.min(photo.width, Math.ceil(bounds[2])));
  const bottom = Math.max(top + 1, Math.min(photo.height, Math.ceil(bounds[3])));
  const levels: Level[] = [linearize(photo, left, top, right, bottom, scale)];
  while (levels[levels.length - 1].width > 4 && levels[levels.length - 1].height > 4) {
    levels.push(halve(levels[levels.length - 1]));
  }
  return { left, top, scale, levels };
}

/** The finest level: means over scale x scale blocks; a block that hangs over the edge counts what it has. */
function linearize(photo: Photo, left: number, top: number, right: number, bottom: number, scale: number): Level {
  const width = Math.ceil((right - left) / scale);
  const height = Math.ceil((bottom - top) / scale);
  const data = new Float32Array(width * height * 4);
  const samples = new Float32Array(width * height);
  for (let y = top; y < bottom; y++) {
    const row = Math.floor((y - top) / scale) * width;
    for (let x = left; x < right; x++) {
      const from = (y * photo.width + x) * 4;
      const pixel = row + Math.floor((x - left) / scale);
      const alpha = photo.rgba[from + 3] / 255;
      for (let c = 0; c < 3; c++) data[pixel * 4 + c] += alpha * SRGB8_TO_LINEAR[photo.rgba[from + c]];
      data[pixel * 4 + 3] += alpha;
      samples[pixel]++;
    }
  }
  for (let i = 0; i < data.length; i++) data[i] /= samples[i >> 2];
  return { width, height, data };
}

/** Means of 2 x 2; an odd last row or column is repeated. */
function halve({ width, height, data }: Level): Level {
  const w = Math.ceil(width / 2);
  const h = Math.ceil(height / 2);
  const out = new Float32Array(w * h * 4);
  for (let y = 0; y < h; y++) {
    const upper = 2 * y * width;
    const lower = Math.min(height - 1, 2 * y + 1) * width;
    for (let x = 0; x < w; x++) {
      const x0 = 2 * x;
      const x1 = Math.min(width - 1, x0 + 1);
      for (let c = 0; c < 4; c++) {
        out[(y * w + x) * 4 + c] =
          0.25 *
          (data[(upper + x0) * 4 + c] +
            data[(upper + x1) * 4 + c] +
            data[(lower + x0) * 4 + c] +
            data[(lower + x1) * 4 + c]);
      }
    }
  }
  return { width: w, height: h, data: out };
}
