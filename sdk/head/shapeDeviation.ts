import { choleskyFactor } from "../math/choleskyFactor";
import { facePoints } from "./facePoints";
import type { HeadModel } from "./HeadModel";
import { pointNormals } from "./pointNormals";
import { pointTriangles } from "./pointTriangles";
import { poseHeadPoints } from "./poseHeadPoints";
import { similarityFilter } from "./similarityFilter";

/**
 * Standard deviation of the neutral head's points along their normals, metres, by how well the identity is known.
 * Along the normal, because a point that slides on the skin changes no shape; what a move, a turn or another scale of
 * the whole face explains is no error of shape either (no photo tells a large head from a near one) and is taken out.
 * @param identity in sigma
 * @returns of the information (identityCount x identityCount, inverse covariance of the identity) pointCount deviations
 */
export function shapeDeviation(
  model: HeadModel,
  identity: ArrayLike<number>,
): (information: Float64Array) => Float32Array {
  const points = poseHeadPoints(model, identity, []);
  const normals = pointNormals(points, pointTriangles(model));
  const withoutSimilarity = similarityFilter(points, facePoints(model));
  const modes = model.identity.map((mode) => alongNormals(withoutSimilarity(mode), normals));
  return (information) => deviationOf(modes, information, model.pointCount);
}

function deviationOf(modes: readonly Float64Array[], information: Float64Array, pointCount: number): Float32Array {
  const along = modes.map((mode) => mode.slice());
  const factor = information.slice();
  const count = modes.length;
  if (!choleskyFactor(factor, count)) throw new RangeError("the information matrix is not positive definite");
  const variance = new Float64Array(pointCount);
  // Forward substitution for all points at once: rows of L^-1 A, whose squares add up to the variance.
  along.forEach((row, k) => {
    for (let j = 0; j < k; j++) addScaled(row, along[j], -factor[k * count + j]);
    const scale = 1 / factor[k * (count + 1)];
    for (let p = 0; p < row.length; p++) {
      row[p] *= scale;
      variance[p] += row[p] * row[p];
    }
  });
  return Float32Array.from(variance, Math.sqrt);
}

function alongNormals(moves: Float64Array, normals: Float32Array): Float64Array {
  const along = new Float64Array(moves.length / 3);
  for (let p = 0, i = 0; p < along.length; p++, i += 3) {
    along[p] = moves[i] * normals[i] + moves[i + 1] * normals[i + 1] + moves[i + 2] * normals[i + 2];
  }
  return along;
}

function addScaled(to: Float64Array, from: Float64Array, share: number): void {
  if (share === 0) return;
  for (let p = 0; p < to.length; p++) to[p] += share * from[p];
}
