import type { SkinToneGroup } from "../../models/train/render/skinToneGroup";
import type { Camera, Photo, ShLight } from "../../sdk/types";

/** A picture of a head with everything that is true of it. Pictures row-major, row 0 on top, the photo's size. */
export interface BenchHead {
  readonly name: string;
  readonly photo: Photo;
  readonly camera: Camera;
  /** Metres along -Z; Infinity on the background. */
  readonly depth: Float32Array;
  /** 1 = skin (see SURFACE of the generator, same numbers as data/eval). */
  readonly surface: Uint8Array;
  /** 3 per pixel, linear. */
  readonly albedo: Float32Array;
  /** 3 per pixel, linear, in the photo's exposure, before sensor and coding. */
  readonly radiance: Float32Array;
  /** Camera frame, in the units of `radiance`. */
  readonly light: ShLight;
  readonly group: SkinToneGroup;
}
