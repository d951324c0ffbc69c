import type { FloatTensor } from "../../inference/FloatTensor";
import type { CropWindow } from "./CropWindow";
import type { HalvedPhotos } from "./halvePhoto";

/**
 * Samples a window of the photo as a network's input: [1, n, n, 3], sRGB codes scaled from 0..255 to low..high.
 * @param outside what lies beyond the photo: "black", or the nearest pixel ("edge")
 */
export function cropTensor(
  photos: HalvedPhotos,
  window: CropWindow,
  n: number,
  low: number,
  high: number,
  outside: "black" | "edge",
): FloatTensor {
  const level = levelFor(photos, window.side / n);
  const { width, height, rgba } = photos.levels[level];
  const scaleX = width / photos.width;
  const scaleY = height / photos.height;
  const step = window.side / n;
  const cos = Math.cos(window.rotation) * step;
  const sin = Math.sin(window.rotation) * step;
  const data = new Float32Array(n * n * 3);
  const gain = (high - low) / 255;
  const black = outside === "black";
  for (let row = 0; row < n; row++) {
    const v = row + 0.5 - n / 2;
    for (let column = 0; column < n; column++) {
      const u = window.mirrored ? n / 2 - column - 0.5 : column + 0.5 - n / 2;
      const x = (window.centreX + u * cos - v * sin) * scaleX - 0.5;
      const y = (window.centreY + u * sin + v * cos) * scaleY - 0.5;
      bilinear(rgba, width, height, x, y, black, data, (row * n + column) * 3);
    }
  }
  for (let i = 0; i < data.length; i++) data[i] = data[i] * gain + low;
  return { data, dims: [1, n, n, 3] };
}

/** The smallest level that still has at least one pixel per sample. */
function levelFor(photos: HalvedPhotos, pixelsPerSample: number): number {
  const level = Math.floor(Math.log2(Math.max(1, pixelsPerSample)));
  return Math.min(level, photos.levels.length - 1);
}

function bilinear(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  x: number,
  y: number,
  black: boolean,
  out: Float32Array,
  offset: number,
): void {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  for (let corner = 0; corner < 4; corner++) {
    let px = x0 + (corner & 1);
    let py = y0 + (corner >> 1);
    const weight = Math.max(0, 1 - Math.abs(x - px)) * Math.max(0, 1 - Math.abs(y - py));
    if (px < 0 || py < 0 || px >= width || py >= height) {
      if (black) continue;
      px = Math.min(Math.max(px, 0), width - 1);
      py = Math.min(Math.max(py, 0), height - 1);
    }
    const from = (py * width + px) * 4;
    const share = (weight * rgba[from + 3]) / 255;
    out[offset] += share * rgba[from];
    out[offset + 1] += share * rgba[from + 1];
    out[offset + 2] += share * rgba[from + 2];
  }
}
