import { alignSimilarity } from "../../math/alignSimilarity";
import type { HeadModel } from "../HeadModel";

/** Metres: the part of the inner mouth in front of this plane says where the arches are. */
const FRONT = 0.01;
const MM = 1e-3;

/** The points of lips and front inner mouth: a fixed list for a model. */
export function frontMouthPoints(model: HeadModel): number[] {
  const { lips, innerMouth } = model.regions;
  const list: number[] = [];
  for (let p = 0; p < model.pointCount; p++) {
    if (Math.max(lips[p], innerMouth[p]) > 0.5 && model.mean[p * 3 + 2] > FRONT) list.push(p);
  }
  return list;
}

/**
 * From millimetres of the mean head, in which the arches are drawn, to a person's head: the similarity between the mean's
 * lips and front mouth and the person's.
 * @param neutral points of the person without expression
 * @returns 3x4 row-major
 */
export function mouthPlacement(model: HeadModel, neutral: Float32Array): Float64Array {
  const at = (source: Float32Array) =>
    frontMouthPoints(model).flatMap((p) => [source[p * 3], source[p * 3 + 1], source[p * 3 + 2]]);
  const { scale, rotation, translation } = alignSimilarity(at(model.mean), at(neutral));
  return Float64Array.from(
    [0, 1, 2].flatMap((row) => [
      ...rotation.subarray(row * 3, row * 3 + 3).map((value) => value * scale * MM),
      translation[row],
    ]),
  );
}
