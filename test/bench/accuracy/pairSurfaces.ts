import type { HeadModel } from "../../../sdk/head/HeadModel";
import { pointNormals } from "../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../sdk/head/pointTriangles";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { projectToPhoto } from "../../../sdk/math/projectToPhoto";
import { rasterizeTriangles } from "../../../sdk/math/rasterizeTriangles";
import { transformPoints } from "../../../sdk/math/transformPoints";
import type { Camera, HeadFit } from "../../../sdk/types";
import type { BenchHead } from "./BenchHead";

/** Points of truth and fit that the same pixel shows, camera frame, metres. */
export interface SurfacePairs {
  readonly count: number;
  /** count * 3. */
  readonly truth: Float32Array;
  readonly fitted: Float32Array;
  /** count * 3, unit, of the fitted surface. */
  readonly normal: Float32Array;
  /** count * 3: the fitted mesh's points at the pixel, and their weights. */
  readonly corners: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * Back-projects the truth's skin depth and draws the fitted mesh with the fitted camera at the same pixels.
 * @param oval width * height, 1 inside the face's oval
 */
export function pairSurfaces(
  truth: Pick<BenchHead, "camera" | "skin" | "depth">,
  fit: Pick<HeadFit, "camera" | "headToCamera" | "identity" | "expression">,
  model: HeadModel,
  oval: Uint8Array,
): SurfacePairs {
  const triangles = pointTriangles(model);
  const points = transformPoints(fit.headToCamera, poseHeadPoints(model, fit.identity, fit.expression));
  const normals = pointNormals(points, triangles);
  const { width, height } = truth.camera;
  const options = { interpolation: "perspective", frontOnly: true } as const;
  const raster = rasterizeTriangles(projectToPhoto(fit.camera, points), triangles, width, height, options);
  const pixels = Uint32Array.from(oval.keys()).filter(
    (i) => oval[i] === 1 && truth.skin[i] === 1 && truth.depth[i] < 10 && raster.triangle[i] >= 0,
  );
  const count = pixels.length;
  const pairs = {
    count,
    truth: new Float32Array(count * 3),
    fitted: new Float32Array(count * 3),
    normal: new Float32Array(count * 3),
    corners: new Uint32Array(count * 3),
    weights: new Float32Array(count * 3),
  };
  pixels.forEach((pixel, i) => {
    pairs.truth.set(backProject(truth.camera, pixel, truth.depth[pixel]), i * 3);
    for (let k = 0; k < 3; k++) {
      const point = triangles[raster.triangle[pixel] * 3 + k];
      const weight = raster.weights[pixel * 3 + k];
      pairs.corners[i * 3 + k] = point;
      pairs.weights[i * 3 + k] = weight;
      for (let c = 0; c < 3; c++) {
        pairs.fitted[i * 3 + c] += weight * points[point * 3 + c];
        pairs.normal[i * 3 + c] += weight * normals[point * 3 + c];
      }
    }
    normalize(pairs.normal, i * 3);
  });
  return pairs;
}

function backProject({ width, focalPx, centreX, centreY }: Camera, pixel: number, depth: number): number[] {
  const x = (((pixel % width) + 0.5 - centreX) / focalPx) * depth;
  const y = ((centreY - Math.floor(pixel / width) - 0.5) / focalPx) * depth;
  return [x, y, -depth];
}

function normalize(vectors: Float32Array, at: number): void {
  const length = Math.hypot(vectors[at], vectors[at + 1], vectors[at + 2]) || 1;
  for (let c = 0; c < 3; c++) vectors[at + c] /= length;
}
