import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import { SCATTER_DISTANCES } from "../../sdk/shading/scatterWidth";
import { SPECULAR_LOBES } from "../../sdk/shading/specularLobes";
import { TRANSMISSION_LENGTHS } from "../../sdk/shading/transmission";

/** Red, green and blue, each in the unit that the option names. */
export type Channels = readonly [number, number, number];

export interface SkinOptions {
  /**
   * How far light travels under the skin, mm: Burley's distance. 0 is a stone. The same for every tone: in layered walks
   * (test/reference/layeredSphere.c) melanin up to a fifth of the epidermis, which leaves a fifth of the red, changes band 1 of a
   * ball of 5 mm by .02 at most; it dims light on its way in and out, and hardly shortens the ways under it.
   */
  readonly scatterDistance: Channels;
  /** Thickness that lets 1/e of the light through, mm. */
  readonly transmissionDistance: Channels;
  /** Share of the light through thin parts that is shown, 0..1. */
  readonly transmission: number;
  /** How much the skin's own colour dims the light through thin parts, 0..1; 1: in proportion to the albedo (thinShares). */
  readonly tone: number;
  /** World units per metre of the head. */
  readonly unitsPerMetre: number;
  /**
   * Linear map on the first texture coordinates: R = sqrt(|mean curvature| / .5 per mm), G = thickness / 20 mm,
   * A = translucency. Null: curvature from the screen's derivatives, no thin parts.
   */
  readonly map: BaseTexture | null;
  /** Translucency at which both distances hold, the map's A scales them; 0 leaves them alone. */
  readonly referenceTranslucency: number;
  /** How much of the normal map's relief the diffuse light of the red channel loses, 0..1; green and blue lose less. */
  readonly normalSoftness: number;
  /** Roughness of the two specular lobes by the material's, and the share of the first. */
  readonly lobes: Channels;
  /** Steepness of the pores and lines, 1 = as generated, 0 = none. */
  readonly microRelief: number;
  /** Repeats of the micro-structure across the texture coordinates. */
  readonly microTiles: number;
}

export const DEFAULT_SKIN_OPTIONS: SkinOptions = {
  scatterDistance: SCATTER_DISTANCES,
  transmissionDistance: TRANSMISSION_LENGTHS,
  transmission: 1,
  tone: 1,
  unitsPerMetre: 1,
  map: null,
  referenceTranslucency: 0,
  // .7: chosen on a path-traced head (facts); the relief of one mm is gone in red and kept in blue.
  normalSoftness: 0.7,
  lobes: [SPECULAR_LOBES[0].scale, SPECULAR_LOBES[1].scale, SPECULAR_LOBES[0].weight],
  microRelief: 1,
  // The head model has 309 mm of face to a unit of u or v: a tile is 8.6 mm, a cell of the relief .7 mm.
  microTiles: 36,
};

/** White of the map's R channel, 1/mm. */
export const GREATEST_CURVATURE = 0.5;
/** White of the map's G channel, mm. */
export const GREATEST_THICKNESS = 20;
