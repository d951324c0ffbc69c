/** One point of skin under the shading equation. Vectors in the light's frame: the camera frame. */
export interface SkinTexel {
  /** n, unit. */
  readonly normal: ArrayLike<number>;
  /** v, unit, from the texel to the viewer. */
  readonly view: ArrayLike<number>;
  /** D, linear RGB. */
  readonly diffuse: ArrayLike<number>;
  /** S: F0 = 0.08 * S. */
  readonly specular: number;
  /** Perceptual R. */
  readonly roughness: number;
  /** T, 0..1. */
  readonly translucency: number;
  /** A, 0..1. */
  readonly ambientOcclusion: number;
  /** 1/mm. */
  readonly curvature: number;
  /** mm. */
  readonly thickness: number;
}
