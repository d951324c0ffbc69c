import type { GeometryMaps, HeadFit, ShLight } from "../../../types";
import { HAEMOGLOBIN_AXIS, MELANIN_AXIS } from "../skinAlbedo";
import { texelFrame } from "../texelFrame";
import { createLightSlope } from "./createLightSlope";
import { PIGMENT_WEIGHTS } from "./pigmentWeights";
import type { ReliefEquations } from "./ReliefEquations";
import type { ReliefGrid } from "./ReliefGrid";
import { tiltByHeight } from "./tiltByHeight";

/** Expected slope and height (mm) of relief: chosen on 10 generated people (models/train/skin/measureDetail.ts). */
const SLOPE = 0.3;
const HEIGHT = 0.3;
/** Texels of the mean face, mm at side 1. */
const FACE_MILLIMETRES = 317;
/** Weight against change along a crease. */
const ALONG = 1000;
/** Furrows are darker: log albedo per mm along melanin and haemoglobin (a fold's shade and its blood). */
const DEPTH_SHADE = 0.15;
/** Share of the mean light below which a texel is not divided by its own light. */
const DIMMEST = 0.3;
/** Contrast (log) that is hardly relief any more. */
const STRONG = 0.25;

export interface ReliefData {
  /** size * size * 3, log, without low frequencies. */
  readonly residual: Float32Array;
  /** size * size: how much the residual counts (reliefTrust times foldEvidence). */
  readonly trust: Float32Array;
  /** See creaseDirections. */
  readonly creases: Float32Array;
}

/** What the residual says of the height: the derivative of log shading by tilt times the tilt by height, and dark furrows. */
export function buildReliefEquations(
  { texels }: ReliefGrid,
  { residual, trust, creases }: ReliefData,
  light: ShLight,
  geometry: GeometryMaps,
  fit: HeadFit,
): ReliefEquations {
  const matrix = new Float32Array(6 * texels.length);
  const right = new Float32Array(3 * texels.length);
  const respond = createResponse(light, geometry, fit);
  const response = new Float64Array(9);
  for (let k = 0; k < texels.length; k++) {
    const i = texels[k];
    if (!respond(i, response)) continue;
    const strongest = Math.max(Math.abs(residual[3 * i]), Math.abs(residual[3 * i + 1]), Math.abs(residual[3 * i + 2]));
    const weight = trust[i] / (1 + (strongest / STRONG) ** 2);
    accumulate(response, residual, 3 * i, weight, matrix, right, k);
    matrix[6 * k] += ALONG * creases[3 * i];
    matrix[6 * k + 1] += ALONG * creases[3 * i + 1];
    matrix[6 * k + 3] += ALONG * creases[3 * i + 2];
  }
  const texel = FACE_MILLIMETRES / geometry.size;
  return { matrix, right, heightWeight: 1 / HEIGHT ** 2, slopeWeight: 1 / (SLOPE * texel) ** 2 };
}

/** A function that writes the derivative of the texel's log colour by h_u, h_v, h: 3 * 3, a row for each channel. */
function createResponse(light: ShLight, geometry: GeometryMaps, fit: HeadFit) {
  const slopeOf = createLightSlope(light);
  const m = fit.headToCamera;
  const [normal, view, tangent, bitangent, lit] = Array.from({ length: 5 }, () => new Float64Array(3));
  const slope = new Float64Array(9);
  const tilt = new Float64Array(4);
  const least = [0, 1, 2].map((c) => Math.max(1e-4, DIMMEST * light.sh[c] * 0.282095));
  return (i: number, out: Float64Array): boolean => {
    if (!tiltByHeight(geometry, i, tilt)) return false;
    texelFrame(geometry, m, i, normal, view);
    const t = geometry.tangent;
    for (let row = 0; row < 3; row++) {
      tangent[row] = m[4 * row] * t[3 * i] + m[4 * row + 1] * t[3 * i + 1] + m[4 * row + 2] * t[3 * i + 2];
    }
    bitangent[0] = normal[1] * tangent[2] - normal[2] * tangent[1];
    bitangent[1] = normal[2] * tangent[0] - normal[0] * tangent[2];
    bitangent[2] = normal[0] * tangent[1] - normal[1] * tangent[0];
    slopeOf(normal, lit, slope);
    for (let c = 0; c < 3; c++) {
      const s = 3 * c;
      const share = 1 / Math.max(lit[c], least[c]);
      const byX = share * (slope[s] * tangent[0] + slope[s + 1] * tangent[1] + slope[s + 2] * tangent[2]);
      const byY = share * (slope[s] * bitangent[0] + slope[s + 1] * bitangent[1] + slope[s + 2] * bitangent[2]);
      out[s] = byX * tilt[0] + byY * tilt[2];
      out[s + 1] = byX * tilt[1] + byY * tilt[3];
      out[s + 2] = DEPTH_SHADE * (MELANIN_AXIS[c] + HAEMOGLOBIN_AXIS[c]);
    }
    return true;
  };
}

/** Adds F' W F and F' W r of one texel; F the response, W the weights of what is not pigment. */
function accumulate(
  f: Float64Array,
  residual: Float32Array,
  at: number,
  weight: number,
  matrix: Float32Array,
  right: Float32Array,
  k: number,
): void {
  const w = PIGMENT_WEIGHTS;
  for (let a = 0, o = 6 * k; a < 3; a++) {
    const w0 = weight * (f[a] * w[0] + f[3 + a] * w[3] + f[6 + a] * w[6]);
    const w1 = weight * (f[a] * w[1] + f[3 + a] * w[4] + f[6 + a] * w[7]);
    const w2 = weight * (f[a] * w[2] + f[3 + a] * w[5] + f[6 + a] * w[8]);
    right[3 * k + a] += w0 * residual[at] + w1 * residual[at + 1] + w2 * residual[at + 2];
    for (let b = a; b < 3; b++) matrix[o++] += w0 * f[b] + w1 * f[3 + b] + w2 * f[6 + b];
  }
}
