import { buildPointGraph } from "../../head/bake/buildPointGraph";
import { interpolateToTexels } from "../../head/bake/interpolateToTexels";
import { bakeUvRaster } from "../../head/bakeUvRaster";
import type { HeadModel } from "../../head/HeadModel";
import { pointTriangles } from "../../head/pointTriangles";
import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps } from "../../types";
import { completePoints } from "./completePoints";
import { gatherPoints } from "./gatherPoints";
import { mirrorTexels } from "./mirrorTexels";
import { weightedMedian } from "./weightedMedian";

/** Visibility between which a texel turns from completed into the photo's own. */
const UNSURE = 0.08;
const SURE = 0.55;
/**
 * Ambient occlusion between which a texel's brightness is believed. At the rims of lips, lids and nostrils A is 0 to .3: what
 * the photo shows there are teeth, the eye's white or the next fold, and divided by so little light it is a white line
 * (medians of .55 to .92 on lips and lids of .2 to .3 in data/photos).
 */
const SHUT = 0.15;
const OPEN = 0.5;
/** The other side of the face is believed this much where this side is not seen. */
const MIRROR_TRUST = 0.35;
const FLOOR = 0.004;

/** The albedo of the whole head. */
export interface CompletedAlbedo {
  /** size * size * 3, linear. */
  readonly diffuse: Float32Array;
  /** size * size, 0..1: 1 where the photo itself speaks. */
  readonly own: Float32Array;
}

/**
 * Completes the albedo over the whole head, welded across UV seams: first the other side of the face, then the smoothest
 * continuation of the person's own skin; fine structure of unseen places comes from the mirrored side.
 * @param diffuse size * size * 3, linear, right where `visibility` is high
 * @param occlusion size * size: A, which tells where light hardly comes
 */
export function completeAlbedo(
  model: HeadModel,
  geometry: GeometryMaps,
  diffuse: Float32Array,
  visibility: Float32Array,
  occlusion: Float32Array,
): CompletedAlbedo {
  const { size, regions } = geometry;
  const raster = bakeUvRaster(model, size);
  const log = diffuse.map((value) => Math.log(Math.max(0, value) + FLOOR));
  const own = visibility.map((value) => smoothstep(UNSURE, SURE, value));
  const lit = occlusion.map((value) => smoothstep(SHUT, OPEN, value));
  const sure = own.map((value, i) => value * lit[i]);
  const known = gatherPoints(model, raster, log, 3, sure);
  const trust = known.trust.slice();
  const values = known.values.slice();
  for (let p = 0; p < trust.length; p++) {
    const mirror = model.mirrorPoint[p];
    const other = MIRROR_TRUST * known.trust[mirror] * (1 - known.trust[p]);
    const total = known.trust[p] + other;
    if (other > 0 && total > 0) {
      for (let c = 0; c < 3; c++) {
        values[p * 3 + c] = (known.trust[p] * values[p * 3 + c] + other * known.values[mirror * 3 + c]) / total;
      }
    }
    trust[p] = total * (1 - model.regions.innerMouth[p]);
  }
  const graph = buildPointGraph(model.pointCount, pointTriangles(model));
  const plain = sure.map((value, i) => value * Math.max(0, regions.face[i] - regions.lips[i] - regions.brows[i]));
  const typical = typicalColor(log, plain);
  const smooth = interpolateToTexels(model, raster, completePoints({ graph, values, trust, typical }), 3);
  const fine = fineStructure(log, sure, model, raster, known.values);
  const mirrored = mirrorTexels(fine, 3, size);
  const mirroredSure = mirrorTexels(sure, 1, size);
  const out = new Float32Array(diffuse.length);
  for (let i = 0; i < own.length; i++) {
    for (let c = 0; c < 3; c++) {
      const guess = smooth[i * 3 + c] + mirroredSure[i] * mirrored[i * 3 + c];
      const difference = own[i] * (log[i * 3 + c] - guess);
      // Lashes and the lips' line are dark and stay.
      out[i * 3 + c] = Math.max(0, Math.exp(guess + (difference > 0 ? lit[i] : 1) * difference) - FLOOR);
    }
  }
  return { diffuse: out, own };
}

/** Median colour of every fourth texel. */
function typicalColor(colors: Float32Array, weights: Float32Array): [number, number, number] {
  const every = weights.filter((_, i) => i % 4 === 0);
  return [0, 1, 2].map((c) =>
    weightedMedian(
      Float32Array.from(every, (_, i) => colors[i * 12 + c]),
      every,
    ),
  ) as [number, number, number];
}

/** What the texels know beyond the points' resolution; 0 where nothing is known. */
function fineStructure(
  log: Float32Array,
  own: Float32Array,
  model: HeadModel,
  raster: ReturnType<typeof bakeUvRaster>,
  points: Float32Array,
): Float32Array {
  const smooth = interpolateToTexels(model, raster, points, 3);
  return log.map((value, i) => own[Math.floor(i / 3)] * (value - smooth[i]));
}
