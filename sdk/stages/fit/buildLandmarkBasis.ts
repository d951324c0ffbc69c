import type { HeadModel } from "../../head/HeadModel";
import { MIRROR_LANDMARK } from "../../head/mirrorLandmark";
import { contourCandidates } from "./contourCandidates";
import type { ContourRow, LandmarkBasis } from "./LandmarkBasis";
import { SKIN_LANDMARKS } from "./LandmarkShapes";

const built = new WeakMap<HeadModel, LandmarkBasis>();

/**
 * The landmark rows of a model, made exactly symmetric so that a mirrored photo gives the mirrored head.
 * Built once per model.
 */
export function buildLandmarkBasis(model: HeadModel): LandmarkBasis {
  const known = built.get(model);
  if (known) return known;
  const { contours, points } = layContours(model);
  const place = (shape: Float32Array): Float64Array => rowValues(model, shape, points);
  const shapes = [...model.identity, ...model.expression].map(place);
  const mean = place(model.mean);
  const partner = expressionPartners(model.expressionNames).map((e) => model.identity.length + e);
  symmetrize(mean, mean, 1);
  shapes.forEach((shape, k) => {
    const isMode = k < model.identity.length;
    const other = isMode ? k : partner[k - model.identity.length];
    if (other >= k) symmetrize(shape, shapes[other], isMode ? model.identitySymmetry[k] : 1);
  });
  const basis = {
    rowCount: SKIN_LANDMARKS + points.length,
    identityCount: model.identity.length,
    mean,
    shapes,
    contours,
  };
  built.set(model, basis);
  return basis;
}

/** Candidates on the left side and their mirror points on the right; rows after the landmarks. */
function layContours(model: HeadModel): { contours: ContourRow[]; points: number[] } {
  const contours: ContourRow[] = [];
  const points: number[] = [];
  for (const { landmark, candidates } of contourCandidates(model)) {
    for (const side of [1, -1] as const) {
      const own = side === 1 ? landmark : MIRROR_LANDMARK[landmark];
      const rows = [own];
      for (const point of candidates) {
        rows.push(SKIN_LANDMARKS + points.length);
        points.push(side === 1 ? point : model.mirrorPoint[point]);
      }
      contours.push({ landmark: own, side, rows });
    }
  }
  return { contours, points };
}

function rowValues(model: HeadModel, shape: Float32Array, points: readonly number[]): Float64Array {
  const { points: corners, weights } = model.landmarks;
  const rows = new Float64Array((SKIN_LANDMARKS + points.length) * 3);
  for (let i = 0; i < SKIN_LANDMARKS * 3; i++) {
    const row = Math.floor(i / 3) * 3;
    for (let axis = 0; axis < 3; axis++) rows[row + axis] += weights[i] * shape[corners[i] * 3 + axis];
  }
  points.forEach((point, i) => {
    for (let axis = 0; axis < 3; axis++) rows[(SKIN_LANDMARKS + i) * 3 + axis] = shape[point * 3 + axis];
  });
  return rows;
}

/** Makes `b` the mirror image of `a` by averaging both at the landmarks (a may be b itself). */
function symmetrize(a: Float64Array, b: Float64Array, symmetry: number): void {
  const [before, other] = [a.slice(), b.slice()];
  for (let l = 0; l < SKIN_LANDMARKS; l++) {
    const m = MIRROR_LANDMARK[l] * 3;
    for (let axis = 0; axis < 3; axis++) {
      const sign = axis === 0 ? -symmetry : symmetry;
      const value = 0.5 * (before[l * 3 + axis] + sign * other[m + axis]);
      a[l * 3 + axis] = value;
      b[m + axis] = sign * value;
    }
  }
}

/** Index of the expression on the other side, or its own. */
function expressionPartners(names: readonly string[]): number[] {
  const swap = (name: string): string =>
    name.endsWith("Left") ? name.replace(/Left$/, "Right") : name.replace(/Right$/, "Left");
  return names.map((name, i) => {
    const other = names.indexOf(swap(name));
    return other < 0 ? i : other;
  });
}
