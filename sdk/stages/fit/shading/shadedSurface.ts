import { pointAmbientOcclusion } from "../../../head/bake/pointAmbientOcclusion";
import { facePoints } from "../../../head/facePoints";
import type { HeadModel } from "../../../head/HeadModel";
import { pointNormals } from "../../../head/pointNormals";
import { pointTriangles } from "../../../head/pointTriangles";
import { buildBvhTree } from "../../../math/buildBvhTree";
import type { LandmarkShapes } from "../LandmarkShapes";

/** Plain skin of the face, at points whose shade is compared with the photo, and the triangles that give their normals. */
export interface ShadedSurface {
  /** Points that are compared. */
  readonly count: number;
  /** Their places, and the same with their neighbours behind them. */
  readonly compared: LandmarkShapes;
  readonly shapes: LandmarkShapes;
  /** count: share of the sky that each point of the mean head sees. */
  readonly openness: Float32Array;
  /** T * 3 rows of `shapes`. */
  readonly triangles: Uint32Array;
}

/** About so many points: shading varies over centimetres. */
const POINTS = 400;
/** Share of what is not plain skin that a point may have. */
const OTHER = 0.15;

const built = new WeakMap<HeadModel, ShadedSurface>();

/** The surface of a model, mirror-symmetric. Built once per model. */
export function shadedSurface(model: HeadModel): ShadedSurface {
  const known = built.get(model);
  if (known) return known;
  const points = comparedPoints(model);
  const row = new Map(points.map((point, i) => [point, i]));
  const all = pointTriangles(model);
  const triangles: number[] = [];
  for (let t = 0; t < all.length; t += 3) {
    const corners = all.subarray(t, t + 3);
    // Only the compared points have a number below their count.
    if (!corners.some((point) => (row.get(point) ?? points.length) < points.length)) continue;
    for (const point of corners) {
      if (!row.has(point)) row.set(point, row.size);
      triangles.push(row.get(point) ?? 0);
    }
  }
  const rows = [...row.keys()];
  const gather = (values: Float32Array): Float64Array =>
    Float64Array.from({ length: rows.length * 3 }, (_, i) => values[3 * rows[Math.floor(i / 3)] + (i % 3)]);
  const shapes = { mean: gather(model.mean), shapes: [...model.identity, ...model.expression].map(gather) };
  const first = (values: Float64Array): Float64Array => values.subarray(0, 3 * points.length);
  const compared = { mean: first(shapes.mean), shapes: shapes.shapes.map(first) };
  const openness = opennessOf(model, points);
  const surface = { count: points.length, compared, shapes, openness, triangles: Uint32Array.from(triangles) };
  built.set(model, surface);
  return surface;
}

function comparedPoints(model: HeadModel): number[] {
  const { brows, lips, lids, nostrils, innerMouth, hairline, scalp } = model.regions;
  const isPlain = (p: number): boolean =>
    brows[p] + lips[p] + lids[p] + nostrils[p] + innerMouth[p] + hairline[p] + scalp[p] < OTHER;
  const plain = [...facePoints(model)].filter(isPlain);
  const half = plain.filter((point) => model.mirrorPoint[point] >= point);
  const stride = Math.max(1, Math.round((2 * half.length) / POINTS));
  const chosen = half.filter((_, i) => i % stride === 0);
  return [...new Set(chosen.flatMap((point) => [point, model.mirrorPoint[point]]))];
}

/** Each point's and its mirror point's mean: rays do not come in mirrored pairs. */
function opennessOf(model: HeadModel, points: readonly number[]): Float32Array {
  const triangles = pointTriangles(model);
  const normals = pointNormals(model.mean, triangles);
  const gather = (values: Float32Array): Float32Array =>
    Float32Array.from({ length: points.length * 3 }, (_, i) => values[3 * points[Math.floor(i / 3)] + (i % 3)]);
  const seen = pointAmbientOcclusion(buildBvhTree(model.mean, triangles), gather(model.mean), gather(normals));
  const row = new Map(points.map((point, i) => [point, i]));
  return seen.map((share, i) => (share + seen[row.get(model.mirrorPoint[points[i]]) ?? i]) / 2);
}
