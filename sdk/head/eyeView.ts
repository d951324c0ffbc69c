import { rasterizeTriangles } from "../math/rasterizeTriangles";
import type { TriangleRaster } from "../math/TriangleRaster";
import type { EyeballData, MeshData } from "../types";

/** Where an eyeball is and how large: centre in the head frame and radius, metres. */
export type EyePlace = Pick<EyeballData, "side" | "centre" | "radius">;

/** Metres a pixel, and the view's half size by eye radius: corner to corner of the lids. */
const PIXEL = 2.5e-4;
const HALF = { x: 0.9, y: 0.8 } as const;

/** An eye's lids from the front, without perspective. Depth in metres, 4 radii in the plane of the eye's centre. */
export interface EyeView extends TriangleRaster {
  /** Radius of the ball, metres. */
  readonly radius: number;
  /** width * height, in the mesh's count; -1 where there is no skin. */
  readonly triangle: Int32Array;
}

/**
 * Draws the skin before an eye.
 * @param moved V * 3, displacement of the mesh's vertices
 */
export function drawEyeView(mesh: MeshData, { centre, radius }: EyePlace, moved?: Float32Array): EyeView {
  const [width, height] = [HALF.x, HALF.y].map((half) => Math.ceil((2 * half * radius) / PIXEL));
  const points: number[] = [];
  const corners: number[] = [];
  const triangles: number[] = [];
  for (const triangle of trianglesBefore(mesh, centre, radius)) {
    triangles.push(triangle);
    for (let k = 0; k < 3; k++) {
      const i = mesh.indices[triangle * 3 + k] * 3;
      const at = (c: number) => mesh.positions[i + c] + (moved?.[i + c] ?? 0) - centre[c];
      corners.push(corners.length);
      points.push(at(0) / PIXEL + width / 2, height / 2 - at(1) / PIXEL, 4 * radius - at(2));
    }
  }
  const raster = rasterizeTriangles(points, corners, width, height);
  return { ...raster, radius, triangle: raster.triangle.map((t) => (t < 0 ? -1 : triangles[t])) };
}

/** Place of a pixel's middle against the eye's centre, metres: to the person's left and up. */
export function placeInView({ width, height }: EyeView, pixel: number): readonly [number, number] {
  return [((pixel % width) + 0.5 - width / 2) * PIXEL, (height / 2 - Math.floor(pixel / width) - 0.5) * PIXEL];
}

/** Whether a pixel shows the ball. */
export function showsBall(view: EyeView, pixel: number): boolean {
  const [x, y] = placeInView(view, pixel);
  const rise = view.radius * view.radius - x * x - y * y;
  return rise > 0 && view.depth[pixel] > 4 * view.radius - Math.sqrt(rise);
}

/** Triangles with a corner before the eye's centre, near it. */
function* trianglesBefore(
  { positions, indices }: MeshData,
  centre: readonly number[],
  radius: number,
): Generator<number> {
  const before = (vertex: number) =>
    Math.abs(positions[vertex * 3] - centre[0]) < 1.5 * radius &&
    Math.abs(positions[vertex * 3 + 1] - centre[1]) < 1.5 * radius &&
    positions[vertex * 3 + 2] > centre[2];
  for (let t = 0; t < indices.length; t += 3) {
    if (before(indices[t]) || before(indices[t + 1]) || before(indices[t + 2])) yield t / 3;
  }
}
