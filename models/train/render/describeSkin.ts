import type { HeadModel } from "../../../sdk/head/HeadModel";
import { smoothstep } from "../../../sdk/math/smoothstep";
import { polylineDistance } from "./polylineDistance";

/** Where things are painted on the head, per *point* of the model; the same for every person. Distances in mm on the mean head. */
export interface SkinDescription {
  /** P * 3: the mean head in mm. */
  readonly rest: Float32Array;
  /** P: signed distance to the brow's middle line, in half brow heights, positive above; 99 far away. */
  readonly browAcross: Float32Array;
  /** P: way along the brow, 0 at the nose .. 1 at the temple. */
  readonly browAlong: Float32Array;
  /** P: distance to the upper and the lower lid's edge, mm. */
  readonly upperLash: Float32Array;
  readonly lowerLash: Float32Array;
  /** P, 0..1: where a beard grows. */
  readonly beard: Float32Array;
}

// face-mesh landmarks, person's right side then left, from the nose outwards
const BROW_UPPER = [
  [107, 66, 105, 63, 70],
  [336, 296, 334, 293, 300],
];
const BROW_LOWER = [
  [55, 65, 52, 53, 46],
  [285, 295, 282, 283, 276],
];
const LID_UPPER = [
  [133, 173, 157, 158, 159, 160, 161, 246, 33],
  [362, 398, 384, 385, 386, 387, 388, 466, 263],
];
const LID_LOWER = [
  [133, 155, 154, 153, 145, 144, 163, 7, 33],
  [362, 382, 381, 380, 374, 373, 390, 249, 263],
];

/** @returns what `HeadModel` alone decides; ask once per model. */
export function describeSkin(model: HeadModel): SkinDescription {
  const rest = model.mean.map((value) => value * 1000);
  const curve = (indices: readonly number[]) => Float64Array.from(indices.flatMap((i) => landmarkOf(model, rest, i)));
  const count = model.pointCount;
  const description = {
    rest,
    browAcross: new Float32Array(count).fill(99),
    browAlong: new Float32Array(count),
    upperLash: new Float32Array(count).fill(99),
    lowerLash: new Float32Array(count).fill(99),
    beard: describeBeard(model, rest),
  };
  for (let side = 0; side < 2; side++) {
    const upper = curve(BROW_UPPER[side]);
    const lower = curve(BROW_LOWER[side]);
    describeBrow(description, upper, lower);
    describeLash(description.upperLash, rest, curve(LID_UPPER[side]));
    describeLash(description.lowerLash, rest, curve(LID_LOWER[side]));
  }
  return description;
}

function landmarkOf({ landmarks }: HeadModel, rest: Float32Array, index: number): number[] {
  return [0, 1, 2].map((axis) => {
    let sum = 0;
    for (let k = 0; k < 3; k++)
      sum += landmarks.weights[3 * index + k] * rest[3 * landmarks.points[3 * index + k] + axis];
    return sum;
  });
}

function describeBrow(out: SkinDescription, upper: Float64Array, lower: Float64Array): void {
  const middle = upper.map((value, i) => (value + lower[i]) / 2);
  let height = 0;
  for (let i = 1; i < upper.length; i += 3) height += Math.abs(upper[i] - lower[i]) / (upper.length / 3);
  const side = Math.sign(middle[0]);
  for (let p = 0; p < out.browAcross.length; p++) {
    const [x, y, z] = [out.rest[3 * p], out.rest[3 * p + 1], out.rest[3 * p + 2]];
    if (x * side < 5 || Math.abs(y - middle[1]) > 30 || z < -30) continue;
    const near = polylineDistance(middle, x, y, z);
    const across = (near.distance * Math.sign(y - near.y)) / (height / 2);
    if (Math.abs(across) >= Math.abs(out.browAcross[p])) continue;
    out.browAcross[p] = across;
    // beyond an end the way goes on, so that the brow can taper
    out.browAlong[p] = near.along <= 0 ? -near.distance / 40 : near.along >= 1 ? 1 + near.distance / 40 : near.along;
  }
}

function describeLash(out: Float32Array, rest: Float32Array, curve: Float64Array): void {
  for (let p = 0; p < out.length; p++) {
    if (Math.abs(rest[3 * p + 1]) > 20 || rest[3 * p + 2] < -12) continue;
    out[p] = Math.min(out[p], polylineDistance(curve, rest[3 * p], rest[3 * p + 1], rest[3 * p + 2]).distance);
  }
}

/** Moustache, chin, jaw and whiskers, by place on the mean head. */
function describeBeard(model: HeadModel, rest: Float32Array): Float32Array {
  const noseY = landmarkOf(model, rest, 2)[1];
  const [mouthX, mouthY] = landmarkOf(model, rest, 291);
  const chinY = landmarkOf(model, rest, 152)[1];
  const { lips, innerMouth, ears, scalp } = model.regions;
  const beard = new Float32Array(model.pointCount);
  for (let p = 0; p < beard.length; p++) {
    const [x, y, z] = [Math.abs(rest[3 * p]), rest[3 * p + 1], rest[3 * p + 2]];
    // upper edge: just below the mouth's corners in front, rising to the ear
    const edge = mouthY - 4 + 70 * smoothstep(38, 72, x);
    const jaw = smoothstep(edge + 5, edge - 6, y) * smoothstep(chinY - 55, chinY - 15, y) * smoothstep(-85, -62, z);
    const moustache =
      smoothstep(noseY + 1, noseY - 4, y) * smoothstep(mouthX + 9, mouthX, x) * smoothstep(mouthY - 14, mouthY - 6, y);
    const open = (1 - lips[p]) * (1 - innerMouth[p]) * (1 - ears[p]) * (1 - scalp[p]);
    beard[p] = Math.max(jaw, z > 10 ? moustache : 0) * open;
  }
  return beard;
}
