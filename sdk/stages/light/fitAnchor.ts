import { choleskyFactor } from "../../math/choleskyFactor";
import { choleskySolve } from "../../math/choleskySolve";
import { skinAlbedo } from "./skinAlbedo";

/** What the closed form is fitted to, count texels. */
export interface AnchorInput {
  /** count * 3, linear. */
  readonly color: Float32Array;
  /** count, 0..1. */
  readonly visibility: Float32Array;
  /** count: visibility times the region's share in the light. */
  readonly trust: Float32Array;
  /** count * 3, unit, camera frame; 0 outside the atlas. */
  readonly normal: Float32Array;
  readonly ambientOcclusion: Float32Array;
}

/** The closed-form split of the texture that the network starts from. */
export interface Anchor {
  /** count * 3, linear .002-.95: texture over shading; its trusted mean where nothing was seen. */
  readonly albedo: Float32Array;
  /** count * 3: log of the radiance of white over its mean. */
  readonly logShading: Float32Array;
  /** 9 * 3, interleaved: SH radiance, bands 0-2, camera frame. */
  readonly sh: Float64Array;
}

/** These six are the twins of models/train/skin/anchor.py. */
const MEAN_SKIN = skinAlbedo(0.4, 0.4);
const RIDGE = 0.0125;
const ROUNDS = 5;
const CLIPPED = 0.95;
const DARKEST_SHADING = 0.08;
const [MIN_ALBEDO, MAX_ALBEDO] = [0.002, 0.95];
const TERMS = 9;

/** Robust ridge fit of nine coefficients per channel with mean skin everywhere, then texture over shading. */
export function fitAnchor(input: AnchorInput): Anchor {
  const count = input.visibility.length;
  const basis = irradianceBasis(input);
  const weight = input.trust.map((w, i) => (brightest(input.color, i) < CLIPPED ? w : 0));
  const total = Math.max(
    1e-6,
    weight.reduce((sum, w) => sum + w, 0),
  );
  const level = Math.max(1e-4, meanTarget(input.color, weight, total));
  const sh = new Float64Array(TERMS * 3);
  const rows = Float64Array.from(weight);
  for (let round = 0; round < ROUNDS; round++) {
    solve(basis, input.color, rows, total, sh);
    for (let i = 0; i < count; i++) {
      if (weight[i] > 0) rows[i] = weight[i] / (residual(basis, input.color, i, sh) / level + 0.1);
    }
  }
  return { ...divide(input, basis, weight, total, sh), sh };
}

/** Radiance of white per unit of each coefficient, with its occlusion: count * 9. */
function irradianceBasis({ normal, ambientOcclusion }: AnchorInput): Float32Array {
  const basis = new Float32Array(ambientOcclusion.length * TERMS);
  const [one, two] = [2 / 3, 0.25];
  for (let i = 0; i < ambientOcclusion.length; i++) {
    const [x, y, z] = [normal[3 * i], normal[3 * i + 1], normal[3 * i + 2]];
    const open = ambientOcclusion[i];
    const o = i * TERMS;
    basis[o] = 0.2820948 * open;
    basis[o + 1] = one * 0.4886025 * y * open;
    basis[o + 2] = one * 0.4886025 * z * open;
    basis[o + 3] = one * 0.4886025 * x * open;
    basis[o + 4] = two * 1.0925484 * x * y * open;
    basis[o + 5] = two * 1.0925484 * y * z * open;
    basis[o + 6] = two * 0.3153916 * (3 * z * z - 1) * open;
    basis[o + 7] = two * 1.0925484 * x * z * open;
    basis[o + 8] = two * 0.5462742 * (x * x - y * y) * open;
  }
  return basis;
}

function brightest(color: Float32Array, i: number): number {
  return Math.max(color[3 * i], color[3 * i + 1], color[3 * i + 2]);
}

function meanTarget(color: Float32Array, weight: Float32Array, total: number): number {
  let sum = 0;
  for (let i = 0; i < color.length; i++) sum += (weight[Math.floor(i / 3)] * color[i]) / MEAN_SKIN[i % 3];
  return sum / (3 * total);
}

/** One weighted ridge step for all channels: they share the matrix. */
function solve(basis: Float32Array, color: Float32Array, rows: Float64Array, total: number, sh: Float64Array): void {
  const matrix = new Float64Array(TERMS * TERMS);
  const right = [0, 1, 2].map(() => new Float64Array(TERMS));
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] === 0) continue;
    const o = i * TERMS;
    const w = rows[i] / total;
    for (let a = 0; a < TERMS; a++) {
      const wa = w * basis[o + a];
      for (let b = 0; b <= a; b++) matrix[a * TERMS + b] += wa * basis[o + b];
      for (let c = 0; c < 3; c++) right[c][a] += (wa * color[3 * i + c]) / MEAN_SKIN[c];
    }
  }
  const ridge = RIDGE * matrix[0];
  for (let a = 0; a < TERMS; a++) matrix[a * TERMS + a] += 1e-6 + (a > 0 ? ridge : 0);
  if (!choleskyFactor(matrix, TERMS)) throw new RangeError("The anchor's normal equations are singular");
  right.forEach((column, c) => {
    choleskySolve(matrix, TERMS, column).forEach((value, k) => {
      sh[3 * k + c] = value;
    });
  });
}

function shadingOf(basis: Float32Array, i: number, sh: Float64Array, c: number): number {
  let sum = 0;
  for (let k = 0; k < TERMS; k++) sum += basis[i * TERMS + k] * sh[3 * k + c];
  return sum;
}

/** Mean absolute difference of the channels between light and texture over mean skin. */
function residual(basis: Float32Array, color: Float32Array, i: number, sh: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < 3; c++) sum += Math.abs(shadingOf(basis, i, sh, c) - color[3 * i + c] / MEAN_SKIN[c]);
  return sum / 3;
}

function divide(
  { color, visibility }: AnchorInput,
  basis: Float32Array,
  weight: Float32Array,
  total: number,
  sh: Float64Array,
): { albedo: Float32Array; logShading: Float32Array } {
  const albedo = new Float32Array(color.length);
  const logShading = new Float32Array(color.length);
  let mean = 0;
  for (let i = 0; i < visibility.length; i++) {
    for (let c = 0; c < 3; c++) {
      logShading[3 * i + c] = shadingOf(basis, i, sh, c);
      mean += (weight[i] * logShading[3 * i + c]) / (3 * total);
    }
  }
  mean = Math.max(1e-4, mean);
  const usual = [0, 0, 0];
  for (let i = 0; i < color.length; i++) {
    const shading = Math.max(logShading[i], DARKEST_SHADING * mean);
    logShading[i] = Math.log(shading / mean);
    albedo[i] = Math.min(MAX_ALBEDO, Math.max(MIN_ALBEDO, color[i] / shading));
    usual[i % 3] += (weight[Math.floor(i / 3)] * albedo[i]) / total;
  }
  for (let i = 0; i < color.length; i++) {
    const seen = visibility[Math.floor(i / 3)];
    albedo[i] = albedo[i] * seen + usual[i % 3] * (1 - seen);
  }
  return { albedo, logShading };
}
