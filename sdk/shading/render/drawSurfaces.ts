import { projectToPhoto } from "../../math/projectToPhoto";
import { type RasterizeOptions, rasterizeTriangles } from "../../math/rasterizeTriangles";
import type { TriangleRaster } from "../../math/TriangleRaster";
import type { Camera } from "../../types";
import type { RenderSurface } from "./RenderSurface";

/** Which triangle of which surface each pixel shows. */
export interface DrawnSurfaces extends TriangleRaster {
  /** First triangle of each surface in `triangle`'s count. */
  readonly firstTriangle: readonly number[];
}

/** Draws all surfaces into one z-buffer. @param scale pixels per photo px. */
export function drawSurfaces(surfaces: readonly RenderSurface[], camera: Camera, scale: number): DrawnSurfaces {
  const vertexCount = surfaces.reduce((sum, { positions }) => sum + positions.length / 3, 0);
  const pixels = new Float32Array(vertexCount * 3);
  const triangles = new Uint32Array(surfaces.reduce((sum, { indices }) => sum + indices.length, 0));
  const firstTriangle: number[] = [];
  let vertex = 0;
  let corner = 0;
  for (const { positions, indices } of surfaces) {
    firstTriangle.push(corner / 3);
    pixels.set(projectToPhoto(camera, positions, scale), vertex * 3);
    for (const index of indices) triangles[corner++] = vertex + index;
    vertex += positions.length / 3;
  }
  const width = Math.round(camera.width * scale);
  const height = Math.round(camera.height * scale);
  const raster = rasterizeTriangles(pixels, triangles, width, height, {
    interpolation: "perspective",
    isHole: holesOf(surfaces, firstTriangle),
  });
  return { ...raster, firstTriangle };
}

/** The holes of those surfaces that have some, which are the last ones. */
function holesOf(surfaces: readonly RenderSurface[], firstTriangle: readonly number[]): RasterizeOptions["isHole"] {
  const first = surfaces.findIndex(({ isHole }) => isHole);
  if (first < 0) return undefined;
  return (triangle, ...weights) => {
    if (triangle < firstTriangle[first]) return false;
    let place = firstTriangle.length - 1;
    while (firstTriangle[place] > triangle) place--;
    const { isHole, indices, uvs } = surfaces[place];
    const corner = 3 * (triangle - firstTriangle[place]);
    const at = (c: number) => weights.reduce((sum, weight, k) => sum + weight * uvs[indices[corner + k] * 2 + c], 0);
    return isHole?.(at(0), at(1)) ?? false;
  };
}
