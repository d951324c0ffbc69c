import type { MeshData } from "../../types";

/** Cards of a beard or of brows. */
export interface FaceHairMesh {
  /** Head frame; its shapes are the head's that move it. UV lead to faceHairTexture(). */
  readonly mesh: MeshData;
  /** V * 3, linear, multiplies the style's colour. */
  readonly tints: Float32Array;
}
