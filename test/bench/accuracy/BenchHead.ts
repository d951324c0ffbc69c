import type { SkinToneGroup } from "../../../models/train/render/skinToneGroup";
import type { Camera, Photo, ShLight } from "../../../sdk/types";

/** A photo of a head of which everything is known. Pictures have the photo's size. */
export interface BenchHead {
  readonly name: string;
  readonly group: SkinToneGroup;
  readonly photo: Photo;
  readonly camera: Camera;
  /** width * height: 1 where the pixel shows skin. */
  readonly skin: Uint8Array;
  /** width * height, metres along -Z. */
  readonly depth: Float32Array;
  /** width * height * 3, linear. */
  readonly albedo: Float32Array;
  /** width * height * 3, linear, in the photo's exposure. */
  readonly radiance: Float32Array;
  /** Camera frame, in the units of `radiance`. */
  readonly light: ShLight;
}

/** The same head and view in another light. */
export interface RelitTruth {
  readonly radiance: Float32Array;
  readonly light: ShLight;
}
