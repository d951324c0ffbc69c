import type { HeadModel } from "../../../../sdk/head/HeadModel";
import { MIRROR_LANDMARK } from "../../../../sdk/head/mirrorLandmark";
import { pointTriangles } from "../../../../sdk/head/pointTriangles";
import { choleskyFactor } from "../../../../sdk/math/choleskyFactor";
import { choleskySolve } from "../../../../sdk/math/choleskySolve";
import type { LandmarkSample } from "./LandmarkSample";

/** Landmarks on the skin with their place, 478 * 3 points and barycentric weights, and how far each was moved. */
export interface Anchors {
  readonly points: Uint32Array;
  readonly weights: Float32Array;
  /** 468, metres. */
  readonly moved: Float64Array;
}

/** No landmark moves further than this: beyond, the network's error is not about the place on the skin. */
const LONGEST_MOVE = 0.008;
/** Triangles that begin further from the target in x or y are not looked at, metres. */
const REACH = 0.025;

/**
 * Moves each landmark to the place on the skin that the network's answers point at: the mean three-dimensional offset
 * that explains its errors in all views, carried to the nearest point of the mean skin.
 */
export function moveAnchors(model: HeadModel, samples: readonly LandmarkSample[]): Anchors {
  const points = model.landmarks.points.slice();
  const weights = model.landmarks.weights.slice();
  const moved = new Float64Array(468);
  const triangles = pointTriangles(model);
  for (let l = 0; l < 468; l++) {
    const other = MIRROR_LANDMARK[l];
    const place = landmarkPlace(model, l);
    if (place[0] < 0 && other !== l) continue;
    const offset = meanOffset(samples, l);
    if (other === l) offset[0] = 0;
    const shrink = Math.min(1, LONGEST_MOVE / Math.hypot(...offset));
    const target = place.map((value, axis) => value + shrink * offset[axis]);
    const found = nearestOnSkin(model, triangles, target);
    moved[l] = moved[other] = Math.hypot(...found.place.map((value, axis) => value - place[axis]));
    points.set(found.corners, l * 3);
    weights.set(found.weights, l * 3);
    if (other === l) continue;
    points.set(
      found.corners.map((p) => model.mirrorPoint[p]),
      other * 3,
    );
    weights.set(found.weights, other * 3);
  }
  return { points, weights, moved };
}

function landmarkPlace({ landmarks, mean }: HeadModel, l: number): number[] {
  return [0, 1, 2].map((axis) =>
    [0, 1, 2].reduce((sum, k) => sum + landmarks.weights[l * 3 + k] * mean[landmarks.points[l * 3 + k] * 3 + axis], 0),
  );
}

/** Least squares of view * offset = residual over the samples; depth, which few views show, is held back. */
function meanOffset(samples: readonly LandmarkSample[], l: number): Float64Array {
  const matrix = new Float64Array(9);
  const right = new Float64Array(3);
  const hold = 0.02 * samples.length;
  for (let axis = 0; axis < 3; axis++) matrix[axis * 4] = axis === 2 ? hold : hold / 20;
  for (const { residual, view } of samples) {
    for (let row = 0; row < 2; row++) {
      const v = view.subarray(row * 3, row * 3 + 3);
      for (let a = 0; a < 3; a++) {
        right[a] += v[a] * residual[l * 2 + row];
        for (let b = 0; b < 3; b++) matrix[a * 3 + b] += v[a] * v[b];
      }
    }
  }
  choleskyFactor(matrix, 3);
  return choleskySolve(matrix, 3, right);
}

interface SkinPlace {
  readonly corners: readonly number[];
  readonly weights: readonly number[];
  readonly place: readonly number[];
}

/** Nearest point of the mean skin that looks ahead: the inside of lids, lips and nostrils looks back or is marked. */
function nearestOnSkin(model: HeadModel, triangles: Uint32Array, target: readonly number[]): SkinPlace {
  let best: SkinPlace | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  const at = (p: number): number[] => [...model.mean.subarray(p * 3, p * 3 + 3)];
  const hidden = (p: number): boolean => model.regions.innerMouth[p] > 0.5 || model.regions.nostrils[p] > 0.5;
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t], triangles[t + 1], triangles[t + 2]];
    if (Math.abs(model.mean[corners[0] * 3] - target[0]) > REACH) continue;
    if (Math.abs(model.mean[corners[0] * 3 + 1] - target[1]) > REACH || corners.some(hidden)) continue;
    const [a, b, c] = corners.map(at);
    if ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) < 0) continue;
    const weights = barycentricNearest(a, b, c, target);
    const place = [0, 1, 2].map((axis) => weights[0] * a[axis] + weights[1] * b[axis] + weights[2] * c[axis]);
    const distance = Math.hypot(...place.map((value, axis) => value - target[axis]));
    if (distance < nearest) {
      nearest = distance;
      best = { corners, weights, place };
    }
  }
  if (!best) throw new RangeError(`no skin near (${target.join(", ")})`);
  return best;
}

/** Weights of the triangle's point nearest to p: on the plane, or clamped to the nearest edge. */
function barycentricNearest(a: number[], b: number[], c: number[], p: readonly number[]): number[] {
  const minus = (u: readonly number[], v: readonly number[]): number[] => u.map((value, i) => value - v[i]);
  const dot = (u: readonly number[], v: readonly number[]): number => u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  const [e1, e2, q] = [minus(b, a), minus(c, a), minus(p, a)];
  const [d11, d12, d22, d1, d2] = [dot(e1, e1), dot(e1, e2), dot(e2, e2), dot(e1, q), dot(e2, q)];
  const area = d11 * d22 - d12 * d12 || 1e-30;
  const [u, v] = [(d22 * d1 - d12 * d2) / area, (d11 * d2 - d12 * d1) / area];
  if (u >= 0 && v >= 0 && u + v <= 1) return [1 - u - v, u, v];
  const clamp = (x: number): number => Math.min(1, Math.max(0, x));
  const onAb = clamp(d1 / d11);
  const onAc = clamp(d2 / d22);
  const e3 = minus(c, b);
  const onBc = clamp(dot(e3, minus(p, b)) / (dot(e3, e3) || 1e-30));
  const candidates = [
    [1 - onAb, onAb, 0],
    [1 - onAc, 0, onAc],
    [0, 1 - onBc, onBc],
  ];
  const distance = (w: number[]): number =>
    Math.hypot(...[0, 1, 2].map((i) => w[0] * a[i] + w[1] * b[i] + w[2] * c[i] - p[i]));
  return candidates.reduce((nearest, w) => (distance(w) < distance(nearest) ? w : nearest));
}
