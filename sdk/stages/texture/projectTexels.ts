import type { UvRaster } from "../../head/bake/UvRaster";
import { bakeUvRaster } from "../../head/bakeUvRaster";
import type { HeadModel } from "../../head/HeadModel";
import { pointNormals } from "../../head/pointNormals";
import { pointTriangles } from "../../head/pointTriangles";
import { projectToPhoto } from "../../math/projectToPhoto";
import { transformPoints } from "../../math/transformPoints";
import type { Camera, HeadFit } from "../../types";
import type { TexelProjection } from "./TexelProjection";

/**
 * Projects every covered texel into the photo.
 * @param points pointCount * 3 of the posed head, head frame.
 * @param size side of the atlas in texels.
 */
export function projectTexels(
  model: HeadModel,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
  points: Float32Array,
  size: number,
): TexelProjection {
  const raster = bakeUvRaster(model, size);
  const normals = pointNormals(points, pointTriangles(model));
  const inCamera = transformPoints(fit.headToCamera, points);
  const normalsInCamera = transformPoints(fit.headToCamera, normals, "direction");
  const texels = size * size;
  const out: TexelProjection = {
    size,
    pixel: new Float32Array(texels * 2),
    depth: new Float32Array(texels),
    facing: new Float32Array(texels).fill(-1),
    footprint: new Float32Array(texels),
  };
  const sides = texelSides(model, projectToPhoto(fit.camera, inCamera), size);
  for (let i = 0; i < texels; i++) {
    const t = raster.triangle[i];
    if (t < 0) continue;
    out.footprint[i] = sides[t];
    projectTexel(model, raster, fit.camera, inCamera, normalsInCamera, i, out);
  }
  return out;
}

function projectTexel(
  model: HeadModel,
  { triangle, weights }: UvRaster,
  camera: Camera,
  points: Float32Array,
  normals: Float32Array,
  i: number,
  out: TexelProjection,
): void {
  const t = triangle[i] * 3;
  let x = 0;
  let y = 0;
  let z = 0;
  let nx = 0;
  let ny = 0;
  let nz = 0;
  for (let k = 0; k < 3; k++) {
    const p = model.vertexPoint[model.triangles[t + k]] * 3;
    const w = weights[i * 3 + k];
    x += w * points[p];
    y += w * points[p + 1];
    z += w * points[p + 2];
    nx += w * normals[p];
    ny += w * normals[p + 1];
    nz += w * normals[p + 2];
  }
  const scale = Math.sqrt((x * x + y * y + z * z) * (nx * nx + ny * ny + nz * nz));
  out.depth[i] = -z;
  out.facing[i] = scale > 0 ? -(x * nx + y * ny + z * nz) / scale : 0;
  if (z >= 0) {
    out.facing[i] = -1;
    return;
  }
  out.pixel[i * 2] = camera.centreX - (camera.focalPx * x) / z;
  out.pixel[i * 2 + 1] = camera.centreY + (camera.focalPx * y) / z;
}

/** Side in photo px of a texel of each triangle: root of its area there over its area in texels. */
function texelSides({ uv, triangles, vertexPoint }: HeadModel, pixels: Float32Array, size: number): Float32Array {
  return Float32Array.from({ length: triangles.length / 3 }, (_, t) => {
    const v = triangles.subarray(t * 3, t * 3 + 3);
    const inAtlas = doubleArea(uv, 2, v[0], v[1], v[2]) * size * size;
    const inPhoto = doubleArea(pixels, 3, vertexPoint[v[0]], vertexPoint[v[1]], vertexPoint[v[2]]);
    return inAtlas > 0 ? Math.sqrt(inPhoto / inAtlas) : 0;
  });
}

function doubleArea(at: Float32Array, stride: number, a: number, b: number, c: number): number {
  const ux = at[b * stride] - at[a * stride];
  const uy = at[b * stride + 1] - at[a * stride + 1];
  const vx = at[c * stride] - at[a * stride];
  const vy = at[c * stride + 1] - at[a * stride + 1];
  return Math.abs(ux * vy - uy * vx);
}
