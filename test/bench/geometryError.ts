import type { HeadModel } from "../../sdk/head/HeadModel";
import { pointNormals } from "../../sdk/head/pointNormals";
import { pointTriangles } from "../../sdk/head/pointTriangles";
import { poseHeadPoints } from "../../sdk/head/poseHeadPoints";
import { alignSimilarity } from "../../sdk/math/alignSimilarity";
import { rasterizeTriangles } from "../../sdk/math/rasterizeTriangles";
import type { TriangleRaster } from "../../sdk/math/TriangleRaster";
import { transformPoints } from "../../sdk/math/transformPoints";
import type { Camera, HeadFit, RegionName } from "../../sdk/types";

/** Named parts of the face in the tables, by the model's region weights. */
export const FACE_PARTS: Readonly<Record<string, readonly RegionName[]>> = {
  nose: ["nose", "nostrils"],
  mouth: ["lips"],
  forehead: ["forehead", "brows"],
  cheek: ["cheeks"],
  eyes: ["lids"],
  chin: ["chin"],
};

/** The fitted skin as the fitted camera sees it. */
export interface FittedSurface {
  readonly raster: TriangleRaster;
  /** 3 per pixel, metres, fitted camera frame. */
  readonly positions: Float32Array;
  /** 3 per pixel, unit. */
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
}

/** Draws position and normal of the posed head into the photo's pixels. */
export function drawFittedSurface(model: HeadModel, fit: HeadFit): FittedSurface {
  const triangles = pointTriangles(model);
  const points = poseHeadPoints(model, fit.identity, fit.expression);
  const positions = transformPoints(fit.headToCamera, points);
  const normals = transformPoints(fit.headToCamera, pointNormals(points, triangles), "direction");
  const { width, height, focalPx, centreX, centreY } = fit.camera;
  const projected = positions.slice();
  for (let i = 0; i < projected.length; i += 3) {
    const depth = -positions[i + 2];
    projected[i] = centreX + (focalPx * positions[i]) / depth;
    projected[i + 1] = centreY - (focalPx * positions[i + 1]) / depth;
    projected[i + 2] = depth;
  }
  const raster = rasterizeTriangles(projected, triangles, width, height, { interpolation: "perspective" });
  return {
    raster,
    positions: interpolate(raster, triangles, positions),
    normals: interpolate(raster, triangles, normals),
    triangles,
  };
}

function interpolate(
  { triangle, weights }: TriangleRaster,
  triangles: Uint32Array,
  values: Float32Array,
): Float32Array {
  const out = new Float32Array(triangle.length * 3);
  for (let i = 0; i < triangle.length; i++) {
    if (triangle[i] < 0) continue;
    for (let k = 0; k < 3; k++) {
      const p = triangles[3 * triangle[i] + k] * 3;
      for (let c = 0; c < 3; c++) out[3 * i + c] += weights[3 * i + k] * values[p + c];
    }
  }
  return out;
}

/** Name of the part of each pixel, -1 where none has a weight of .35 (index into the keys of FACE_PARTS). */
export function facePartOfPixels({ raster, triangles }: FittedSurface, model: HeadModel): Int8Array {
  const parts = Object.values(FACE_PARTS).map((names) =>
    Float32Array.from({ length: model.pointCount }, (_, p) => Math.max(...names.map((n) => model.regions[n][p]))),
  );
  const out = new Int8Array(raster.triangle.length).fill(-1);
  for (let i = 0; i < out.length; i++) {
    if (raster.triangle[i] < 0) continue;
    let best = 0.35;
    for (let part = 0; part < parts.length; part++) {
      let weight = 0;
      for (let k = 0; k < 3; k++) {
        weight += raster.weights[3 * i + k] * parts[part][triangles[3 * raster.triangle[i] + k]];
      }
      if (weight > best) {
        best = weight;
        out[i] = part;
      }
    }
  }
  return out;
}

/** Half side of the window in which the nearest fitted point is looked for, px. */
const WINDOW = 6;

/**
 * Distance of the true skin from the fitted one: back-projected depth, similarity-aligned through the pixels that both
 * cover, then from each true point to the tangent plane of the nearest fitted point.
 * @param depth true depth, metres; @param mask which pixels count
 * @returns width * height, signed mm (positive: the truth lies outside of the fit), NaN where not measured
 */
export function geometryError(
  fitted: FittedSurface,
  camera: Camera,
  depth: Float32Array,
  mask: Uint8Array,
): Float32Array {
  const { width, focalPx, centreX, centreY } = camera;
  const pixels: number[] = [];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] && fitted.raster.triangle[i] >= 0 && Number.isFinite(depth[i])) pixels.push(i);
  }
  const from = new Float64Array(pixels.length * 3);
  const to = new Float64Array(pixels.length * 3);
  pixels.forEach((pixel, k) => {
    for (let c = 0; c < 3; c++) from[3 * k + c] = fitted.positions[3 * pixel + c];
    to[3 * k] = (((pixel % width) + 0.5 - centreX) / focalPx) * depth[pixel];
    to[3 * k + 1] = ((centreY - Math.floor(pixel / width) - 0.5) / focalPx) * depth[pixel];
    to[3 * k + 2] = -depth[pixel];
  });
  const { scale, rotation: r, translation } = alignSimilarity(from, to);
  const moved = new Float32Array(fitted.positions.length);
  const turned = new Float32Array(fitted.normals.length);
  for (let i = 0; i < moved.length; i += 3) {
    for (let row = 0; row < 3; row++) {
      for (let c = 0; c < 3; c++) {
        moved[i + row] += scale * r[3 * row + c] * fitted.positions[i + c];
        turned[i + row] += r[3 * row + c] * fitted.normals[i + c];
      }
      moved[i + row] += translation[row];
    }
  }
  const error = new Float32Array(mask.length).fill(Number.NaN);
  pixels.forEach((pixel, k) => {
    error[pixel] = 1000 * planeDistance(fitted.raster, moved, turned, pixel, to, 3 * k);
  });
  return error;
}

function planeDistance(
  { width, height, triangle }: TriangleRaster,
  positions: Float32Array,
  normals: Float32Array,
  pixel: number,
  point: Float64Array,
  offset: number,
): number {
  const [column, row] = [pixel % width, Math.floor(pixel / width)];
  let nearest = pixel * 3;
  let least = Number.POSITIVE_INFINITY;
  for (let y = Math.max(0, row - WINDOW); y <= Math.min(height - 1, row + WINDOW); y++) {
    for (let x = Math.max(0, column - WINDOW); x <= Math.min(width - 1, column + WINDOW); x++) {
      if (triangle[y * width + x] < 0) continue;
      const o = (y * width + x) * 3;
      const dx = positions[o] - point[offset];
      const dy = positions[o + 1] - point[offset + 1];
      const dz = positions[o + 2] - point[offset + 2];
      const square = dx * dx + dy * dy + dz * dz;
      if (square < least) {
        least = square;
        nearest = o;
      }
    }
  }
  let distance = 0;
  let length = 0;
  for (let c = 0; c < 3; c++) {
    distance += (point[offset + c] - positions[nearest + c]) * normals[nearest + c];
    length += normals[nearest + c] ** 2;
  }
  return distance / Math.sqrt(length);
}
