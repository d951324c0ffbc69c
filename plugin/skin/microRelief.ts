import { randomGenerator } from "../../sdk/math/randomGenerator";

/** Side of the tile, texels. */
export const RELIEF_SIZE = 256;
/** Cells of the skin's relief across the tile; with .8 mm a cell the tile is 10 mm, as on a cheek. */
const CELLS = 12;
/** Depth of the furrows between cells and of the pores in their midst, and their widths, in cells. */
const FURROW = { depth: 0.05, width: 0.09 };
const PORE = { depth: 0.11, width: 0.14 };
/** Steepest slope that a byte holds. */
const STEEPEST = 1;

interface Point {
  readonly x: number;
  readonly y: number;
  /** Weight of the pore in it, 0..1. */
  readonly pore: number;
}

/**
 * A tile of skin that joins itself at its edges: furrows on the borders of jittered cells, a pore in two cells of three.
 * @returns RELIEF_SIZE^2 * 4: slopes along u and v (0.5 + slope / 2), openness (1 = high), 255
 */
export function microRelief(seed: number): Uint8Array {
  const height = reliefHeight(seed);
  const rgba = new Uint8Array(RELIEF_SIZE * RELIEF_SIZE * 4);
  // Heights are in cells, and so is a texel.
  const texel = CELLS / RELIEF_SIZE;
  for (let y = 0; y < RELIEF_SIZE; y++) {
    for (let x = 0; x < RELIEF_SIZE; x++) {
      const at = 4 * (y * RELIEF_SIZE + x);
      rgba[at] = slopeByte((heightAt(height, x + 1, y) - heightAt(height, x - 1, y)) / (2 * texel));
      rgba[at + 1] = slopeByte((heightAt(height, x, y + 1) - heightAt(height, x, y - 1)) / (2 * texel));
      rgba[at + 2] = Math.round(255 * Math.max(0, 1 + heightAt(height, x, y) / (FURROW.depth + PORE.depth)));
      rgba[at + 3] = 255;
    }
  }
  return rgba;
}

function slopeByte(slope: number): number {
  return Math.round(255 * (0.5 + Math.min(STEEPEST, Math.max(-STEEPEST, slope)) / (2 * STEEPEST)));
}

function heightAt(height: Float32Array, x: number, y: number): number {
  return height[((y + RELIEF_SIZE) % RELIEF_SIZE) * RELIEF_SIZE + ((x + RELIEF_SIZE) % RELIEF_SIZE)];
}

/** 0 on the plateaus, negative in furrows and pores, in cells. */
function reliefHeight(seed: number): Float32Array {
  const random = randomGenerator(seed);
  const points = Array.from({ length: CELLS * CELLS }, (): Point => {
    return { x: random(), y: random(), pore: random() < 2 / 3 ? 0.5 + 0.5 * random() : 0 };
  });
  const height = new Float32Array(RELIEF_SIZE * RELIEF_SIZE);
  for (let i = 0; i < height.length; i++) {
    const x = (i % RELIEF_SIZE) * (CELLS / RELIEF_SIZE);
    const y = Math.floor(i / RELIEF_SIZE) * (CELLS / RELIEF_SIZE);
    height[i] = depthAmong(points, x, y);
  }
  return height;
}

/** Worley's two nearest points: a furrow where both are equally near, a pore at the nearest. */
function depthAmong(points: readonly Point[], x: number, y: number): number {
  let nearest = 9;
  let second = 9;
  let pore = 0;
  for (let row = Math.floor(y) - 1; row <= Math.floor(y) + 1; row++) {
    for (let column = Math.floor(x) - 1; column <= Math.floor(x) + 1; column++) {
      const point = points[((row + CELLS) % CELLS) * CELLS + ((column + CELLS) % CELLS)];
      const distance = Math.hypot(column + point.x - x, row + point.y - y);
      if (distance < nearest) {
        second = nearest;
        nearest = distance;
        pore = point.pore;
      } else second = Math.min(second, distance);
    }
  }
  const furrow = FURROW.depth * Math.exp(-(((second - nearest) / FURROW.width) ** 2));
  return -furrow - pore * PORE.depth * Math.exp(-((nearest / PORE.width) ** 2));
}
