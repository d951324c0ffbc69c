import { rasterizeTriangles } from "../math/rasterizeTriangles";
import { padGutter } from "./bake/padGutter";
import type { UvRaster } from "./bake/UvRaster";
import type { HeadModel } from "./HeadModel";

/** The atlas keeps 8 px between charts at 1024: that much padding may be filled. */
const GUTTER = 8 / 1024;

const made = new WeakMap<object, Map<number, UvRaster>>();

/**
 * Rasterises the atlas. The result depends on nothing but topology and UV: it is kept as long as the model is.
 * @param size side in texels.
 */
export function bakeUvRaster(model: Pick<HeadModel, "uv" | "triangles" | "vertexCount">, size: number): UvRaster {
  const sizes = made.get(model.uv) ?? new Map<number, UvRaster>();
  made.set(model.uv, sizes);
  const raster = sizes.get(size) ?? bake(model, size);
  sizes.set(size, raster);
  return raster;
}

function bake(model: Pick<HeadModel, "uv" | "triangles" | "vertexCount">, size: number): UvRaster {
  const points = new Float64Array(model.vertexCount * 3);
  for (let v = 0; v < model.vertexCount; v++) {
    points[v * 3] = model.uv[v * 2] * size;
    points[v * 3 + 1] = model.uv[v * 2 + 1] * size;
    points[v * 3 + 2] = 1;
  }
  const { triangle, weights } = rasterizeTriangles(points, model.triangles, size, size);
  const coverage = Uint8Array.from(triangle, (t) => (t >= 0 ? 1 : 0));
  const source = padGutter(coverage, size, Math.ceil(GUTTER * size));
  for (let i = 0; i < source.length; i++) {
    if (coverage[i] || source[i] < 0) continue;
    coverage[i] = 2;
    triangle[i] = triangle[source[i]];
    weights.copyWithin(i * 3, source[i] * 3, source[i] * 3 + 3);
  }
  return { size, coverage, triangle, weights };
}
