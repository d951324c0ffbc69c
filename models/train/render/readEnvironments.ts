import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readHdr } from "../../../sdk/image/readHdr";
import type { FloatImage } from "../../../sdk/types";

/** Which heads, skins and lights a picture may draw from: what a calibration saw never judges it. */
export type RenderSplit = "calibrate" | "judge";

/**
 * HDR maps of a folder, those of one split: every third by name judges, the rest calibrate.
 * Empty when the folder is not there; the generator then lives on procedural environments alone.
 */
export function readEnvironments(folder: string, split: RenderSplit): { name: string; image: FloatImage }[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".hdr"))
    .sort();
  return names
    .filter((_, index) => (index % 3 === 1) === (split === "judge"))
    .map((name) => ({ name, image: normalised(halved(halved(readHdr(readFileSync(join(folder, name)))))) }));
}

/** Half the size by the mean of 2 x 2. */
function halved(image: FloatImage): FloatImage {
  const width = image.width >> 1;
  const height = image.height >> 1;
  const data = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) {
        const at = (dx: number, dy: number) =>
          image.data[((2 * y + dy) * image.width + 2 * x + dx) * image.channels + c];
        data[(y * width + x) * 3 + c] = (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4;
      }
    }
  }
  return { width, height, channels: 3, data };
}

/** Maps come at any exposure; the mean radiance becomes 1. */
function normalised(image: FloatImage): FloatImage {
  let sum = 0;
  for (const value of image.data) sum += value;
  const gain = image.data.length / sum;
  return { ...image, data: image.data.map((value) => value * gain) };
}
