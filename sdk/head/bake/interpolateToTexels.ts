import type { HeadModel } from "../HeadModel";
import type { UvRaster } from "./UvRaster";

/**
 * Carries values of points or vertices to the texels, linearly over each triangle; 0 where nothing covers.
 * @param values count * channels.
 * @param of whether `values` are by point (default) or by vertex.
 * @returns size * size * channels.
 */
export function interpolateToTexels(
  model: Pick<HeadModel, "triangles" | "vertexPoint">,
  raster: UvRaster,
  values: ArrayLike<number>,
  channels: number,
  of: "point" | "vertex" = "point",
): Float32Array {
  const out = new Float32Array(raster.size * raster.size * channels);
  const { triangle, weights } = raster;
  for (let i = 0; i < triangle.length; i++) {
    if (triangle[i] < 0) continue;
    let a = model.triangles[triangle[i] * 3];
    let b = model.triangles[triangle[i] * 3 + 1];
    let c = model.triangles[triangle[i] * 3 + 2];
    if (of === "point") {
      a = model.vertexPoint[a];
      b = model.vertexPoint[b];
      c = model.vertexPoint[c];
    }
    for (let k = 0; k < channels; k++) {
      out[i * channels + k] =
        weights[i * 3] * values[a * channels + k] +
        weights[i * 3 + 1] * values[b * channels + k] +
        weights[i * 3 + 2] * values[c * channels + k];
    }
  }
  return out;
}
