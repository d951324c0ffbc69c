import { choleskyFactor } from "../../math/choleskyFactor";
import { choleskySolve } from "../../math/choleskySolve";
import { rotateSh } from "../../shading/rotateSh";
import { SH_BAND, SH_COUNT } from "../../shading/shConstants";
import { NATURAL_LIGHT_CHANNELS, NATURAL_LIGHT_COVARIANCE, NATURAL_LIGHT_MEAN } from "./naturalLight";
import { NATURAL_LIGHT_POLE } from "./naturalLightPole";

export interface NaturalLightPrior {
  /** 81, relative to band 0, camera frame. */
  readonly mean: Float64Array;
  /** 81 * 81, camera frame; row and column 0 are zero. */
  readonly covariance: Float64Array;
  /**
   * 81 * 81 quadratic form of coefficients (not relative): the cost of L is the sum over k, k', c, c' of
   * precision * channels * L_kc L_k'c' / (L_0c L_0c'). It contains the mean through row and column 0.
   */
  readonly precision: Float64Array;
  /** 3 * 3, inverse of the correlation between channels. */
  readonly channels: Float64Array;
}

/**
 * The variance of high bands comes from the few maps with the sun in them; most places have far less. Spread by band,
 * as a part of the measured.
 */
const BAND_SPREAD = [1, 1, 1, 0.7, 0.7, 0.45, 0.45, 0.45, 0.45];

let prior: NaturalLightPrior | undefined;

/** Statistics of the light of real places in the camera frame of a level camera. Built once. */
export function naturalLightPrior(): NaturalLightPrior {
  if (prior) return prior;
  const poleToCamera = transpose3(NATURAL_LIGHT_POLE);
  const covariance = rotateColumns(transpose(rotateColumns(poleCovariance(), poleToCamera)), poleToCamera);
  const mean = rotateColumns(poleMean(), poleToCamera).filter((_, i) => i % SH_COUNT === 0);
  const channels = invert(Float64Array.from(NATURAL_LIGHT_CHANNELS.flat()), 3);
  prior = { mean, covariance, precision: precisionOf(covariance, mean), channels };
  return prior;
}

/** 81 * 81 with the mean in column 0. */
function poleMean(): Float64Array {
  const columns = new Float64Array(SH_COUNT * SH_COUNT);
  NATURAL_LIGHT_MEAN.forEach((value, l) => {
    columns[(l * l + l) * SH_COUNT] = value;
  });
  return columns;
}

function poleCovariance(): Float64Array {
  const covariance = new Float64Array(SH_COUNT * SH_COUNT);
  NATURAL_LIGHT_COVARIANCE.forEach((block, order) => {
    const first = Math.max(order, 1);
    block.forEach((row, i) => {
      row.forEach((value, j) => {
        for (const m of order === 0 ? [0] : [-order, order]) {
          const [a, b] = [first + i, first + j];
          covariance[(a * a + a + m) * SH_COUNT + b * b + b + m] = value;
        }
      });
    });
  });
  return covariance;
}

function precisionOf(covariance: Float64Array, mean: Float64Array): Float64Array {
  const n = SH_COUNT - 1;
  const inner = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const shrink = BAND_SPREAD[SH_BAND[i + 1]] * BAND_SPREAD[SH_BAND[j + 1]];
      inner[i * n + j] = shrink * covariance[(i + 1) * SH_COUNT + j + 1];
    }
    // 21 maps leave directions without variance; 5 % of the band's own keeps the inverse honest.
    inner[i * n + i] += 0.05 * inner[i * n + i] + 1e-3 / (1 + SH_BAND[i + 1]);
  }
  const inverse = invert(inner, n);
  const precision = new Float64Array(SH_COUNT * SH_COUNT);
  for (let i = 1; i < SH_COUNT; i++) {
    for (let j = 1; j < SH_COUNT; j++) {
      const p = inverse[(i - 1) * n + j - 1];
      precision[i * SH_COUNT + j] = p;
      precision[j] -= mean[i] * p;
      precision[i * SH_COUNT] -= p * mean[j];
      precision[0] += mean[i] * p * mean[j];
    }
  }
  return precision;
}

function invert(matrix: Float64Array, n: number): Float64Array {
  const factor = matrix.slice();
  if (!choleskyFactor(factor, n)) throw new RangeError("The covariance of natural light is not positive definite");
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = inverse.subarray(i * n, (i + 1) * n);
    row[i] = 1;
    choleskySolve(factor, n, row);
  }
  return inverse;
}

/** Rotates every column of an 81 * 81 matrix, three at a time as if they were R, G and B. */
function rotateColumns(matrix: Float64Array, aToB: ArrayLike<number>): Float64Array {
  const rotated = new Float64Array(matrix.length);
  const columns = new Float64Array(SH_COUNT * 3);
  for (let first = 0; first < SH_COUNT; first += 3) {
    for (let k = 0; k < SH_COUNT; k++)
      columns.set(matrix.subarray(k * SH_COUNT + first, k * SH_COUNT + first + 3), 3 * k);
    const turned = rotateSh(columns, aToB);
    for (let k = 0; k < SH_COUNT; k++) rotated.set(turned.subarray(3 * k, 3 * k + 3), k * SH_COUNT + first);
  }
  return rotated;
}

function transpose(matrix: Float64Array): Float64Array {
  return matrix.map((_, i) => matrix[(i % SH_COUNT) * SH_COUNT + Math.floor(i / SH_COUNT)]);
}

function transpose3(m: readonly number[]): number[] {
  return [m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]];
}
