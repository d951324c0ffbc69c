/** What a surface is; the same numbers as data/eval's index image, plus clothes. Brows and lashes are painted on skin. */
export const SURFACE = {
  background: 0,
  skin: 1,
  eye: 2,
  brow: 3,
  lash: 4,
  teeth: 5,
  tongue: 6,
  hair: 7,
  clothes: 8,
} as const;

/** One piece of the scene. Head frame, metres. */
export interface SceneMesh {
  /** A number of SURFACE. */
  readonly surface: number;
  /** V * 3. */
  readonly positions: Float32Array;
  /** V * 3, unit. */
  readonly normals: Float32Array;
  /** V * 3: coordinates that move with the material, in which its pattern is painted (skin: mm on the mean head). */
  readonly rest: Float32Array;
  /** V * 3, linear albedo before the fine pattern. */
  readonly albedo: Float32Array;
  /** V: perceptual roughness. */
  readonly roughness: Float32Array;
  /** T * 3. */
  readonly triangles: Uint32Array;
}
