/** Where each texel of the head's atlas lies on the mesh. Row 0 is v = 0 (top). */
export interface UvRaster {
  /** Side in texels. */
  readonly size: number;
  /** size * size: 1 where a triangle covers the texel's centre, 2 where gutter padding does, 0 elsewhere. */
  readonly coverage: Uint8Array;
  /** size * size: triangle of HeadModel.triangles; of a gutter texel the triangle of the nearest covered texel; -1 elsewhere. */
  readonly triangle: Int32Array;
  /** size * size * 3: weights of the triangle's corners. */
  readonly weights: Float32Array;
}
