import { facePoints } from "../../../sdk/head/facePoints";
import type { HeadModel } from "../../../sdk/head/HeadModel";
import { pointNormals } from "../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../sdk/head/pointTriangles";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { alignSimilarity } from "../../../sdk/math/alignSimilarity";

/**
 * How far each point of the face (facePoints) of one neutral head lies from that of another along its normal, mm, signed,
 * once it is moved, turned and scaled onto it.
 */
export function shapeErrors(model: HeadModel, truth: ArrayLike<number>, fitted: ArrayLike<number>): Float64Array {
  const [wanted, found] = [truth, fitted].map((identity) => poseHeadPoints(model, identity, []));
  const normals = pointNormals(found, pointTriangles(model));
  const face = facePoints(model);
  const gather = (values: Float32Array): Float64Array =>
    Float64Array.from({ length: face.length * 3 }, (_, i) => values[face[Math.floor(i / 3)] * 3 + (i % 3)]);
  const [from, to, normal] = [wanted, found, normals].map(gather);
  const { scale, rotation: r, translation: t } = alignSimilarity(from, to);
  return Float64Array.from(face, (_, f) => {
    const [x, y, z] = from.subarray(f * 3, f * 3 + 3);
    let along = 0;
    for (let axis = 0; axis < 3; axis++) {
      const moved = scale * (r[axis * 3] * x + r[axis * 3 + 1] * y + r[axis * 3 + 2] * z) + t[axis];
      along += normal[f * 3 + axis] * (to[f * 3 + axis] - moved);
    }
    return 1000 * along;
  });
}
