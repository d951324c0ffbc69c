/** Texels of visible skin that tell the light, as columns. Camera frame. */
export interface SkinSamples {
  readonly count: number;
  /** The texel of each sample. */
  readonly texel: Uint32Array;
  /** count * 3, linear RGB of the photo. */
  readonly color: Float32Array;
  /** count, how much each is believed: visibility times region, never n.l. */
  readonly weight: Float32Array;
  /** count * 3, unit. */
  readonly normal: Float32Array;
  /** count * 3, unit, towards the viewer. */
  readonly view: Float32Array;
  readonly ambientOcclusion: Float32Array;
  /** 1/mm. */
  readonly curvature: Float32Array;
  /** mm. */
  readonly thickness: Float32Array;
  readonly translucency: Float32Array;
  readonly specular: Float32Array;
  readonly roughness: Float32Array;
  /** count * 3: albedo here over the mean skin's. */
  readonly relativeAlbedo: Float32Array;
}
