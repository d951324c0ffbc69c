import { buildBvhTree } from "../math/buildBvhTree";
import { type GeometryMaps, REGION_NAMES, type RegionName } from "../types";
import { buildPointGraph } from "./bake/buildPointGraph";
import { closeBoundaries } from "./bake/closeBoundaries";
import { eyeballOccluders } from "./bake/eyeballOccluders";
import { interpolateToTexels } from "./bake/interpolateToTexels";
import { pointAmbientOcclusion } from "./bake/pointAmbientOcclusion";
import { pointMeanCurvature } from "./bake/pointMeanCurvature";
import { pointThickness } from "./bake/pointThickness";
import { smoothPointValues } from "./bake/smoothPointValues";
import type { UvRaster } from "./bake/UvRaster";
import { bakeUvRaster } from "./bakeUvRaster";
import type { HeadModel } from "./HeadModel";
import { pointNormals } from "./pointNormals";
import { pointTriangles } from "./pointTriangles";
import { vertexTangents } from "./vertexTangents";

/**
 * Bakes the posed head's geometry into its atlas. Occlusion, thickness and curvature are found by point and carried to
 * the texels: points lie as dense as these fields vary.
 * @param points pointCount * 3 of the posed head (expression applied), head frame, metres.
 * @param size side of the maps in texels.
 */
export function bakeGeometryMaps(model: HeadModel, points: Float32Array, size: number): GeometryMaps {
  const raster = bakeUvRaster(model, size);
  const triangles = pointTriangles(model);
  const normals = pointNormals(points, triangles);
  const toTexels = (values: ArrayLike<number>) => interpolateToTexels(model, raster, values, 1);
  const normal = normalizeTexels(interpolateToTexels(model, raster, normals, 3));
  return {
    size,
    coverage: raster.coverage,
    position: interpolateToTexels(model, raster, points, 3),
    normal,
    tangent: tangentTexels(model, raster, points, normals, normal),
    curvature: toTexels(pointMeanCurvature(points, normals, triangles)),
    thickness: toTexels(thicknessOf(model, points, normals, triangles)),
    ambientOcclusion: toTexels(occlusionOf(model, points, normals, triangles)),
    regions: Object.fromEntries(REGION_NAMES.map((name) => [name, toTexels(model.regions[name])])) as Record<
      RegionName,
      Float32Array
    >,
  };
}

function occlusionOf(model: HeadModel, points: Float32Array, normals: Float32Array, triangles: Uint32Array) {
  const closed = closeBoundaries(points, triangles);
  const eyes = eyeballOccluders(model, points);
  const offset = closed.points.length / 3;
  const tree = buildBvhTree(
    Float32Array.from([...closed.points, ...eyes.points]),
    Uint32Array.from([...closed.triangles, ...eyes.triangles.map((p) => p + offset)]),
  );
  const graph = buildPointGraph(points.length / 3, triangles);
  return smoothPointValues(graph, pointAmbientOcclusion(tree, points, normals), 1);
}

function thicknessOf(model: HeadModel, points: Float32Array, normals: Float32Array, triangles: Uint32Array) {
  const { innerMouth, lids } = model.regions;
  const lightTight = (t: number) => {
    const p = triangles[t * 3];
    return innerMouth[p] > 0.5 || lids[p] > 0.5;
  };
  const graph = buildPointGraph(points.length / 3, triangles);
  return pointThickness(buildBvhTree(points, triangles), points, normals, graph, lightTight);
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
