/** What `rasterizeTriangles` gives: the nearest triangle of every pixel. Row 0 on top, pixel centres at +0.5. */
export interface TriangleRaster {
  readonly width: number;
  readonly height: number;
  /** width * height, index of the triangle, -1 where none. */
  readonly triangle: Int32Array;
  /** width * height * 3, weights of the triangle's corners, sum 1. */
  readonly weights: Float32Array;
  /** width * height, depth of the surface in the unit of the points, Infinity where none. */
  readonly depth: Float32Array;
}
