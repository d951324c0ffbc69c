import type { QualityWarning, ShLight } from "../../types";
import type { SkinTone } from "./chooseSkinTone";

/** Result of stage 5. */
export interface NormalizedLight {
  readonly light: ShLight;
  /** size * size * 3, linear: M, the seen skin under even white light with its occlusion; mean skin where not seen. */
  readonly lightNormalized: Float32Array;
  /** size * size * 3, linear: first albedo; mean skin where not seen. */
  readonly diffuse: Float32Array;
  /** size * size * 3, linear: the albedo without detail that `diffuse` was pinned to. */
  readonly baseDiffuse: Float32Array;
  readonly skinTone: SkinTone;
  /** Luminance of unoccluded white skin in this light, photo units: how bright the light was made. */
  readonly exposure: number;
  /** Residual of the light over the expected noise; above 2 the smooth light does not explain the face. */
  readonly misfit: number;
  readonly warnings: readonly QualityWarning[];
}
