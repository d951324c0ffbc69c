import { transformPoints } from "../../math/transformPoints";
import type { MorphTarget } from "../../types";
import { pointNormals } from "../pointNormals";
import type { MouthBody } from "./mouthOcclusion";
import { TONGUE_OUT_SHAPES } from "./tongueOutShapes";

/**
 * The morph targets of a body: the jaw's rigid motions where it hangs on the lower jaw, and `tongueOut`, which opens the
 * jaw by its share and, on the tongue, adds the way out.
 * @param motions the jaw's 3x4 matrices by name
 * @param tongueOut points of the tongue outside the mouth, jaw closed
 */
export function mouthTargets(
  { points, triangles, lower }: MouthBody,
  motions: ReadonlyMap<string, Float64Array>,
  tongueOut?: Float32Array,
): MorphTarget[] {
  if (!lower) return [];
  const normals = pointNormals(points, triangles);
  const targets = [...motions].map(
    ([name, motion]): MorphTarget => ({
      name,
      positions: minus(transformPoints(motion, points), points),
      normals: minus(transformPoints(motion, normals, "direction"), normals),
    }),
  );
  const open = targets.find(({ name }) => name === "jawOpen");
  const share = TONGUE_OUT_SHAPES.jawOpen;
  const out = tongueOut ?? points;
  const outNormals = pointNormals(out, triangles);
  const positions = minus(out, points);
  const turns = minus(outNormals, normals);
  if (open) {
    for (let i = 0; i < positions.length; i++) {
      positions[i] += share * open.positions[i];
      turns[i] += share * open.normals[i];
    }
  }
  return [...targets, { name: "tongueOut", positions, normals: turns }];
}

function minus(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, i) => value - b[i]);
}
