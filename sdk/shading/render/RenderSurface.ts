/** What the renderer draws: triangles in the camera frame with what shading needs at the corners. */
export interface RenderSurface {
  /** V * 3, camera frame, metres. */
  readonly positions: Float32Array;
  /** V * 3, camera frame, unit. */
  readonly normals: Float32Array;
  /** V * 4, camera frame and handedness; absent on surfaces without normal map. */
  readonly tangents?: Float32Array;
  /** V * 2. */
  readonly uvs: Float32Array;
  /** V * 3, linear: where given, the interpolated tint is the texel's diffuse when the material gets it. */
  readonly tints?: Float32Array;
  readonly indices: Uint32Array;
  /** Whether nothing is at u, v: what lies behind is seen. Absent on whole surfaces. */
  readonly isHole?: (u: number, v: number) => boolean;
  /** Fills `texel` (normal = the mesh's own on entry) from the maps at u, v. */
  readonly material: (u: number, v: number, texel: RenderTexel) => void;
}

/** A texel under construction. Vectors in the camera frame. */
export interface RenderTexel {
  /** Metres. */
  readonly position: Float64Array;
  readonly normal: Float64Array;
  /** Unit, along +u; zero where the surface has none. */
  readonly tangent: Float64Array;
  /** +1 or -1: bitangent = handedness * cross(normal, tangent), along -v (up in the picture of the map), as in glTF. */
  handedness: number;
  readonly view: Float64Array;
  readonly diffuse: Float64Array;
  specular: number;
  roughness: number;
  translucency: number;
  ambientOcclusion: number;
  curvature: number;
  thickness: number;
}
