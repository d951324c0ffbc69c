import type { HeadModel } from "../../../../sdk/head/HeadModel";
import { pointNormals } from "../../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../../sdk/head/pointTriangles";
import { alignSimilarity } from "../../../../sdk/math/alignSimilarity";

/** Mean distance in mm from the true face to the fitted one along the true normals, after a similarity. */
export interface FaceError {
  readonly mean: number;
  readonly byRegion: Readonly<Record<string, number>>;
}

const REGIONS = ["nose", "lips", "lids", "brows", "cheeks", "forehead", "chin"] as const;

/**
 * Error of fitted points against the true ones of a rendered head (both P * 3, head frame): same points, so the
 * distance along the normal of the truth is the point-to-plane distance.
 */
export function faceError(model: HeadModel, truth: Float32Array, fitted: Float32Array): FaceError {
  const { regions } = model;
  const normals = pointNormals(truth, pointTriangles(model));
  const face: number[] = [];
  for (let p = 0; p < model.pointCount; p++) {
    const hidden = regions.innerMouth[p] + regions.nostrils[p] + regions.ears[p];
    // What looks back is the inside of lids and lips.
    if (regions.face[p] > 0.5 && hidden < 0.1 && normals[p * 3 + 2] > 0) face.push(p);
  }
  const gather = (points: Float32Array): Float64Array =>
    Float64Array.from({ length: face.length * 3 }, (_, i) => points[face[Math.floor(i / 3)] * 3 + (i % 3)]);
  const [from, to] = [gather(fitted), gather(truth)];
  const { scale, rotation: r, translation: t } = alignSimilarity(from, to);
  const distances = face.map((p, i) => {
    const [x, y, z] = from.subarray(i * 3, i * 3 + 3);
    let along = 0;
    for (let axis = 0; axis < 3; axis++) {
      const moved = scale * (r[axis * 3] * x + r[axis * 3 + 1] * y + r[axis * 3 + 2] * z) + t[axis];
      along += normals[p * 3 + axis] * (moved - to[i * 3 + axis]);
    }
    return 1000 * Math.abs(along);
  });
  const average = (weights: (p: number) => number): number => {
    let [sum, total] = [0, 0];
    face.forEach((p, i) => {
      sum += weights(p) * distances[i];
      total += weights(p);
    });
    return sum / total;
  };
  const byRegion = Object.fromEntries(REGIONS.map((name) => [name, average((p) => regions[name][p])]));
  return { mean: average(() => 1), byRegion };
}
