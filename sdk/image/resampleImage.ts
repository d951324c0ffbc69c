import type { FloatImage } from "../types";

/** For each target sample: first source sample, and the weights (sum 1) of it and its followers. */
interface Taps {
  readonly first: Int32Array;
  /** count per target sample. */
  readonly weights: Float32Array;
  readonly count: number;
}

/**
 * Resizes a picture: exact area average where it shrinks, bilinear where it grows, each axis by itself.
 * Values are averaged as they are, so give linear ones where light matters.
 */
export function resampleImage(image: FloatImage, width: number, height: number): FloatImage {
  const { channels } = image;
  const across = makeTaps(image.width, width);
  const down = makeTaps(image.height, height);
  const rows = resampleRows(image.data, image.width, image.height, channels, across, width);
  return { width, height, channels, data: resampleColumns(rows, width * channels, down, height) };
}

function makeTaps(from: number, to: number): Taps {
  const scale = from / to;
  const half = Math.max(scale, 1) / 2;
  const count = Math.min(from, Math.ceil(2 * half) + 1);
  const first = new Int32Array(to);
  const weights = new Float32Array(to * count);
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * scale;
    const start = Math.max(0, Math.min(from - count, Math.floor(centre - half)));
    first[i] = start;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const weight = scale > 1 ? overlap(start + k, centre, half) : tent(start + k, centre, from);
      weights[i * count + k] = weight;
      sum += weight;
    }
    for (let k = 0; k < count; k++) weights[i * count + k] /= sum;
  }
  return { first, weights, count };
}

/** Length of source sample [at, at + 1] inside the target's footprint. */
function overlap(at: number, centre: number, half: number): number {
  return Math.max(0, Math.min(at + 1, centre + half) - Math.max(at, centre - half));
}

/** Bilinear weight of source sample `at`; the border repeats. */
function tent(at: number, centre: number, from: number): number {
  const clamped = Math.min(Math.max(centre, 0.5), from - 0.5);
  return Math.max(0, 1 - Math.abs(at + 0.5 - clamped));
}

function resampleRows(
  data: ArrayLike<number>,
  fromWidth: number,
  height: number,
  channels: number,
  { first, weights, count }: Taps,
  width: number,
): Float32Array {
  const out = new Float32Array(width * height * channels);
  for (let y = 0, o = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * fromWidth + first[x]) * channels;
      for (let c = 0; c < channels; c++, o++) {
        let sum = 0;
        for (let k = 0, i = from + c; k < count; k++, i += channels) sum += weights[x * count + k] * data[i];
        out[o] = sum;
      }
    }
  }
  return out;
}

function resampleColumns(data: Float32Array, stride: number, taps: Taps, height: number): Float32Array {
  const { first, weights, count } = taps;
  const out = new Float32Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let k = 0; k < count; k++) {
      const weight = weights[y * count + k];
      if (weight === 0) continue;
      for (let i = 0, s = (first[y] + k) * stride, o = y * stride; i < stride; i++, s++, o++)
        out[o] += weight * data[s];
    }
  }
  return out;
}
