import type { HeadModel } from "../../../sdk/head/HeadModel";
import { alignSimilarity } from "../../../sdk/math/alignSimilarity";
import { transformPoints } from "../../../sdk/math/transformPoints";
import type { HeadFit } from "../../../sdk/types";
import type { BenchHead } from "./BenchHead";
import { nearestSample } from "./nearestSample";
import { pairSurfaces, type SurfacePairs } from "./pairSurfaces";
import { mean, quantile } from "./statistics";

/** Regions of the report as soft regions of the model. */
const REGIONS = {
  nose: ["nose"],
  mouth: ["lips"],
  forehead: ["forehead"],
  cheek: ["cheeks"],
  eyes: ["lids", "eyeSockets"],
  chin: ["chin"],
} as const;
export type GeometryRegion = keyof typeof REGIONS;
export const GEOMETRY_REGIONS = Object.keys(REGIONS) as readonly GeometryRegion[];

/** Point-to-plane distances of one head, mm. */
export interface GeometryError {
  readonly mean: number;
  readonly p95: number;
  /** Mean by region; NaN where the oval shows none of it. */
  readonly regions: Readonly<Record<GeometryRegion, number>>;
}

/**
 * How far the true skin inside the face's oval lies from the fitted surface, once the fitted one is moved, turned and
 * scaled onto it through the pixels that show both.
 */
export function measureGeometry(
  truth: Pick<BenchHead, "camera" | "skin" | "depth">,
  fit: Pick<HeadFit, "camera" | "headToCamera" | "identity" | "expression">,
  model: HeadModel,
  oval: Uint8Array,
): GeometryError {
  const pairs = pairSurfaces(truth, fit, model, oval);
  const distances = planeDistances(pairs);
  const region = (name: GeometryRegion): number =>
    mean(distances.filter((_, i) => weightAt(pairs, i, model, REGIONS[name]) > 0.5));
  return {
    mean: mean(distances),
    p95: quantile(distances, 0.95),
    regions: Object.fromEntries(GEOMETRY_REGIONS.map((name) => [name, region(name)])) as Record<GeometryRegion, number>,
  };
}

/** mm, from each true point to the plane of the nearest point of the aligned surface. */
function planeDistances({ count, truth, fitted, normal }: SurfacePairs): Float64Array {
  const { scale, rotation: r, translation: t } = alignSimilarity(fitted, truth);
  const s = (value: number): number => scale * value;
  const aligned = transformPoints(
    [s(r[0]), s(r[1]), s(r[2]), t[0], s(r[3]), s(r[4]), s(r[5]), t[1], s(r[6]), s(r[7]), s(r[8]), t[2]],
    fitted,
  );
  const turned = transformPoints([r[0], r[1], r[2], 0, r[3], r[4], r[5], 0, r[6], r[7], r[8], 0], normal, "direction");
  const nearest = nearestSample(aligned);
  return Float64Array.from({ length: count }, (_, i) => {
    const [x, y, z] = [truth[i * 3], truth[i * 3 + 1], truth[i * 3 + 2]];
    const found = nearest(x, y, z);
    const n = 3 * (found < 0 ? i : found);
    const along =
      (x - aligned[n]) * turned[n] + (y - aligned[n + 1]) * turned[n + 1] + (z - aligned[n + 2]) * turned[n + 2];
    return 1000 * Math.abs(along);
  });
}

function weightAt(
  { corners, weights }: SurfacePairs,
  pair: number,
  { regions }: HeadModel,
  names: readonly (keyof HeadModel["regions"])[],
): number {
  let sum = 0;
  for (let k = 0; k < 3; k++) {
    const at = pair * 3 + k;
    sum += weights[at] * Math.max(...names.map((name) => regions[name][corners[at]]));
  }
  return sum;
}
