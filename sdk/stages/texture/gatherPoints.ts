import type { UvRaster } from "../../head/bake/UvRaster";
import type { HeadModel } from "../../head/HeadModel";

/** Weighted means of texel values by point, and the mean texel weight about each point. */
export interface PointValues {
  /** pointCount * channels. */
  readonly values: Float32Array;
  /** pointCount, 0..1. */
  readonly trust: Float32Array;
}

/** The transpose of interpolateToTexels: what the texels about each point say, weighted by `weights` (one per texel). */
export function gatherPoints(
  model: HeadModel,
  raster: UvRaster,
  texels: Float32Array,
  channels: number,
  weights: Float32Array,
): PointValues {
  const values = new Float32Array(model.pointCount * channels);
  const trust = new Float32Array(model.pointCount);
  const all = new Float32Array(model.pointCount);
  for (let i = 0; i < raster.triangle.length; i++) {
    if (raster.coverage[i] !== 1) continue;
    for (let k = 0; k < 3; k++) {
      const p = model.vertexPoint[model.triangles[raster.triangle[i] * 3 + k]];
      const share = raster.weights[i * 3 + k];
      all[p] += share;
      const w = share * weights[i];
      if (w === 0) continue;
      trust[p] += w;
      for (let c = 0; c < channels; c++) values[p * channels + c] += w * texels[i * channels + c];
    }
  }
  for (let p = 0; p < model.pointCount; p++) {
    if (trust[p] === 0) continue;
    for (let c = 0; c < channels; c++) values[p * channels + c] /= trust[p];
    trust[p] /= all[p];
  }
  return { values, trust };
}
