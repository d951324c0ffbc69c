import type { FacePicture } from "./facePicture";
import type { ShadedSurface } from "./shadedSurface";

/** What the fit compares of the photo's shading. */
export interface ShadingEvidence {
  readonly picture: FacePicture;
  readonly surface: ShadedSurface;
  /** Middle of the photo, px. */
  readonly centre: { readonly x: number; readonly y: number };
}
