import { rasterizeTriangles } from "../../math/rasterizeTriangles";
import type { MeshData } from "../../types";
import type { EyePlace } from "../eyeView";

/** Metres before the eye's centre at a place x, y against it; -Infinity where there is no skin. */
export type SkinDepth = (x: number, y: number) => number;

/** Metres a pixel, and half the side of what is drawn by eye radius: as far as lashes reach. */
const PIXEL = 4e-4;
const HALF = 1.4;

/** How far before an eye the foremost skin lies, for one displacement of the head's vertices after the other. */
export function skinBefore(head: MeshData, { centre, radius }: EyePlace): (moved?: Float32Array) => SkinDepth {
  const { positions, indices } = head;
  const side = Math.ceil((2 * HALF * radius) / PIXEL);
  const near = (vertex: number) =>
    positions[vertex * 3 + 2] > centre[2] &&
    Math.abs(positions[vertex * 3] - centre[0]) < 1.2 * HALF * radius &&
    Math.abs(positions[vertex * 3 + 1] - centre[1]) < 1.2 * HALF * radius;
  const corners: number[] = [];
  for (let t = 0; t < indices.length; t += 3) {
    const triangle = indices.subarray(t, t + 3);
    if (triangle.some(near)) corners.push(...triangle);
  }
  const triangles = corners.map((_, i) => i);
  return (moved) => {
    const points = new Float64Array(corners.length * 3);
    corners.forEach((vertex, i) => {
      const at = (c: number) => positions[vertex * 3 + c] + (moved ? moved[vertex * 3 + c] : 0) - centre[c];
      points[i * 3] = at(0) / PIXEL + side / 2;
      points[i * 3 + 1] = side / 2 - at(1) / PIXEL;
      // The rasterizer wants depths over 0.
      points[i * 3 + 2] = 4 * radius - at(2);
    });
    const { triangle, depth } = rasterizeTriangles(points, triangles, side, side);
    const depthAt = (column: number, row: number) => {
      const at = row * side + column;
      const inside = column >= 0 && row >= 0 && column < side && row < side && triangle[at] >= 0;
      return inside ? 4 * radius - depth[at] : Number.NEGATIVE_INFINITY;
    };
    return (x, y) => {
      const [column, row] = [Math.floor(x / PIXEL + side / 2 - 0.5), Math.floor(side / 2 - y / PIXEL - 0.5)];
      // The foremost of the pixels about: beside an edge the skin is the one that counts.
      return Math.max(
        depthAt(column, row),
        depthAt(column + 1, row),
        depthAt(column, row + 1),
        depthAt(column + 1, row + 1),
      );
    };
  };
}
