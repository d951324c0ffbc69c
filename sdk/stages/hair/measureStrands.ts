import type { Photo } from "../../types";
import type { HairPicture } from "./HairPicture";

/** Samples along a cell's side: strands are finer than cells. */
const FINE = 2;
/** Samples on either side whose mean is taken away: the head's own shading is no strand. */
const LOCAL = 4;
/** Cells on either side that are averaged, thrice. */
const NEAR = 1;
const ROUNDS = 3;
/** A cell is hair from here on, and so are all about it. */
const HAIR = 0.6;
/** Least mean square of the gradient, of log luminance, for half trust: noise of a plain surface. */
const NOISE = 0.0004;

/**
 * How strands run in the photo, by its structure tensor.
 * @returns of the picture's cells, two each: cosine and sine of twice the angle from the picture's right towards its bottom,
 *   times 0..1 of trust
 */
export function measureStrands(photo: Photo, picture: HairPicture): Float32Array {
  const { width, height, hair } = picture;
  const light = fineLight(photo, picture);
  const across = width * FINE;
  const tensors = [
    new Float32Array(width * height),
    new Float32Array(width * height),
    new Float32Array(width * height),
  ];
  const weights = new Float32Array(width * height);
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      const cell = row * width + column;
      if (!isInside(hair, width, cell)) continue;
      for (let k = 0; k < FINE * FINE; k++) {
        const at = (row * FINE + Math.floor(k / FINE)) * across + column * FINE + (k % FINE);
        const gx = light[at + 1] - light[at - 1];
        const gy = light[at + across] - light[at - across];
        if (Number.isNaN(gx + gy)) continue;
        tensors[0][cell] += gx * gx - gy * gy;
        tensors[1][cell] += 2 * gx * gy;
        tensors[2][cell] += gx * gx + gy * gy;
        weights[cell]++;
      }
    }
  }
  for (const values of [...tensors, weights]) for (let k = 0; k < ROUNDS; k++) blur(values, width, NEAR);
  const axes = new Float32Array(width * height * 2);
  for (let cell = 0; cell < width * height; cell++) {
    if (!(weights[cell] > 0) || !(hair[cell] > HAIR)) continue;
    // Strands run across the gradient: the double angle turns round.
    const share = -1 / (tensors[2][cell] + NOISE * weights[cell]);
    if (tensors[2][cell] > 0) axes.set([tensors[0][cell] * share, tensors[1][cell] * share], cell * 2);
  }
  return axes;
}

/** The cell and the eight about it are hair. */
function isInside(hair: Float32Array, width: number, cell: number): boolean {
  for (let j = -width; j <= width; j += width) {
    for (let i = -1; i <= 1; i++) if (!(hair[cell + i + j] > HAIR)) return false;
  }
  return true;
}

/** Log luminance in FINE times finer cells, less its local mean; NaN outside the photo. */
function fineLight(photo: Photo, { left, top, step, width, height }: HairPicture): Float32Array {
  const [across, down] = [width * FINE, height * FINE];
  const size = step / FINE;
  const reads = Math.min(4, Math.max(1, Math.round(size)));
  const light = new Float32Array(across * down).fill(Number.NaN);
  for (let i = 0; i < light.length; i++) {
    const x = left + (i % across) * size;
    const y = top + Math.floor(i / across) * size;
    if (x < 0 || y < 0 || x + size > photo.width || y + size > photo.height) continue;
    let sum = 0;
    for (let k = 0; k < reads * reads; k++) {
      const column = Math.floor(x + (((k % reads) + 0.5) / reads) * size);
      const row = Math.floor(y + ((Math.floor(k / reads) + 0.5) / reads) * size);
      const at = (row * photo.width + column) * 4;
      sum += photo.rgba[at] + 2 * photo.rgba[at + 1] + photo.rgba[at + 2];
    }
    light[i] = Math.log(16 + sum / reads ** 2);
  }
  const mean = light.slice();
  blur(mean, across, LOCAL);
  return light.map((value, i) => value - mean[i]);
}

/** Means of rows, then of columns. NaN stays and counts nowhere. */
function blur(values: Float32Array, width: number, radius: number): void {
  const height = values.length / width;
  const copy = new Float32Array(Math.max(width, height));
  const pass = (lines: number, length: number, line: number, next: number) => {
    for (let l = 0; l < lines; l++) {
      for (let i = 0; i < length; i++) copy[i] = values[l * line + i * next];
      let [sum, count] = [0, 0];
      const take = (i: number, sign: number) => {
        if (i < 0 || i >= length || Number.isNaN(copy[i])) return;
        sum += sign * copy[i];
        count += sign;
      };
      for (let i = 0; i < radius; i++) take(i, 1);
      for (let i = 0; i < length; i++) {
        take(i + radius, 1);
        take(i - radius - 1, -1);
        if (!Number.isNaN(copy[i])) values[l * line + i * next] = sum / count;
      }
    }
  };
  pass(height, width, width, 1);
  pass(width, height, 1, width);
}
