/** A view of a head as the path tracer sees it: only pixels that are skin all over. Linear; values are pi L / E. */
export interface TruthPicture {
  /** N: row * side + column, row 0 on top. */
  readonly pixels: Uint16Array;
  /** N * 3, unit, head frame. */
  readonly normals: Float32Array;
  /** By light, N: n.l where the light is seen, else 0. */
  readonly lambert: readonly Float32Array[];
  /** TRUTH_REGIONS, N each, 0..1. */
  readonly regions: readonly Float32Array[];
  /** By light and tone, N * 3: light from under the skin. */
  readonly diffuse: readonly (readonly Float32Array[])[];
  /** By light, N: light from the surface, white. */
  readonly gloss: readonly Float32Array[];
}
