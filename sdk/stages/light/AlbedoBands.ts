/** log(texture / shading / base) by size of the feature. */
export interface AlbedoBands {
  readonly size: number;
  /** size * size * 3 each: the whole, blurred over 5 mm, blurred over 15 mm. */
  readonly whole: Float32Array;
  readonly middle: Float32Array;
  readonly coarse: Float32Array;
  /** size * size: how far the texel is believed; 0 = not seen. */
  readonly trust: Float32Array;
}

/** Kept share of darkness, redness and off-plane colour (see SKIN_COLOR_AXES). */
export type Kept = readonly [number, number, number];

/** How much of each band counts as albedo, by whether both sides of the face have it. */
export interface AlbedoTrust {
  readonly coarse: { readonly symmetric: Kept; readonly asymmetric: Kept };
  readonly middle: { readonly symmetric: Kept; readonly asymmetric: Kept };
  readonly fine: Kept;
}
