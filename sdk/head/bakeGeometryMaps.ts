import { type GeometryMaps, REGION_NAMES, type RegionName } from "../types";
import { bakePointFields, type PointFields } from "./bake/bakePointFields";
import { interpolateToTexels } from "./bake/interpolateToTexels";
import type { UvRaster } from "./bake/UvRaster";
import { bakeUvRaster } from "./bakeUvRaster";
import type { HeadModel } from "./HeadModel";
import { vertexTangents } from "./vertexTangents";

/**
 * Bakes the posed head's geometry into its atlas. Occlusion, thickness and curvature are found by point and carried to
 * the texels: points lie as dense as these fields vary.
 * @param points pointCount * 3 of the posed head (expression applied), head frame, metres.
 * @param size side of the maps in texels.
 * @param fields of the same points, when maps of several sizes are needed.
 */
export function bakeGeometryMaps(
  model: HeadModel,
  points: Float32Array,
  size: number,
  fields: PointFields = bakePointFields(model, points),
): GeometryMaps {
  const raster = bakeUvRaster(model, size);
  const { normals } = fields;
  const toTexels = (values: ArrayLike<number>) => interpolateToTexels(model, raster, values, 1);
  const normal = normalizeTexels(interpolateToTexels(model, raster, normals, 3));
  return {
    size,
    coverage: raster.coverage,
    position: interpolateToTexels(model, raster, points, 3),
    normal,
    tangent: tangentTexels(model, raster, points, normals, normal),
    curvature: toTexels(fields.curvature),
    convexity: toTexels(fields.convexity),
    thickness: toTexels(fields.thickness),
    ambientOcclusion: toTexels(fields.ambientOcclusion),
    regions: Object.fromEntries(REGION_NAMES.map((name) => [name, toTexels(model.regions[name])])) as Record<
      RegionName,
      Float32Array
    >,
  };
}

/** Makes the three values of every covered texel a unit vector, in place. */
function normalizeTexels(vectors: Float32Array): Float32Array {
  for (let i = 0; i < vectors.length; i += 3) {
    const length = Math.hypot(vectors[i], vectors[i + 1], vectors[i + 2]);
    if (length === 0) continue;
    vectors[i] /= length;
    vectors[i + 1] /= length;
    vectors[i + 2] /= length;
  }
  return vectors;
}

/** +u on the surface, made orthogonal to the texel's normal. */
function tangentTexels(
  model: HeadModel,
  raster: UvRaster,
  points: Float32Array,
  pointNormal: Float32Array,
  normal: Float32Array,
): Float32Array {
  const byVertex = (values: Float32Array) =>
    Float32Array.from({ length: model.vertexCount * 3 }, (_, i) => {
      return values[model.vertexPoint[Math.floor(i / 3)] * 3 + (i % 3)];
    });
  const withSide = vertexTangents(byVertex(points), byVertex(pointNormal), model.uv, model.triangles);
  const along = Float32Array.from(
    { length: model.vertexCount * 3 },
    (_, i) => withSide[Math.floor(i / 3) * 4 + (i % 3)],
  );
  const tangent = interpolateToTexels(model, raster, along, 3, "vertex");
  for (let i = 0; i < tangent.length; i += 3) {
    const outward = tangent[i] * normal[i] + tangent[i + 1] * normal[i + 1] + tangent[i + 2] * normal[i + 2];
    for (let k = 0; k < 3; k++) tangent[i + k] -= outward * normal[i + k];
  }
  return normalizeTexels(tangent);
}
