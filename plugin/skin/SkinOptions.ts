import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import { SKIN_DEFAULTS, type SkinParameters } from "../../sdk/export/skinExtension";

/** What light does in this skin; lengths in mm of a head in metres. */
export interface SkinOptions extends SkinParameters {
  /** World units per metre of the head. */
  readonly unitsPerMetre: number;
  /**
   * Linear map on the first texture coordinates: R = sqrt(|mean curvature| / .5 per mm), G = thickness / 20 mm,
   * B = (1 + convexity) / 2, A = translucency. Null: curvature from the screen's derivatives, no thin parts.
   */
  readonly map: BaseTexture | null;
}

/** Human skin, without maps. */
export const DEFAULT_SKIN_OPTIONS: SkinOptions = { ...SKIN_DEFAULTS, unitsPerMetre: 1, map: null };

/** White of the map's R channel, 1/mm. */
export const GREATEST_CURVATURE = 0.5;
/** White of the map's G channel, mm. */
export const GREATEST_THICKNESS = 20;
