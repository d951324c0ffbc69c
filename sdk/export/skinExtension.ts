import { SCATTER_DISTANCES } from "../shading/scatterWidth";
import { SPECULAR_LOBES } from "../shading/specularLobes";
import { TRANSMISSION_LENGTHS } from "../shading/transmission";

/** Name of the glTF extension of a material; plugin/skin/MOSAR_materials_skin.md is its specification. */
export const SKIN_EXTENSION = "MOSAR_materials_skin";

/** Red, green and blue, or the three numbers that the property names. */
type Triple = readonly [number, number, number];

/** Numbers of the extension; one that a file leaves out is its default. */
export interface SkinParameters {
  /**
   * How far light travels under the skin, mm: Burley's distance. 0 is a stone. The same for every tone: in layered walks
   * (test/reference/layeredSphere.c) melanin up to a fifth of the epidermis, which leaves a fifth of the red, changes band 1 of a
   * ball of 5 mm by .02 at most; it dims light on its way in and out, and hardly shortens the ways under it.
   */
  readonly scatterDistance: Triple;
  /** Thickness that lets 1/e of the light through, mm. */
  readonly transmissionDistance: Triple;
  /** Share of the light through thin parts that is shown, 0..1. */
  readonly transmission: number;
  /** How much the skin's own colour dims the light through thin parts, 0..1; 1: in proportion to the albedo (thinShares). */
  readonly tone: number;
  /** Translucency at which both distances hold, the skin texture's A scales them; 0 leaves them alone. */
  readonly referenceTranslucency: number;
  /** How much of the normal map's relief the diffuse light of the red channel loses, 0..1; green and blue lose less. */
  readonly normalSoftness: number;
  /** Roughness of the two specular lobes by the material's, and the share of the first. */
  readonly lobes: Triple;
  /**
   * How much brighter convex skin is than flat skin of its albedo, and concave skin darker, 0..1: light leaves a ball sooner. 1
   * for albedos of flat skin (chosen colours, melanin and blood); 0 for those of a photo, which were measured where they are.
   */
  readonly albedoGain: number;
  /** Steepness of the pores and lines, 1 = as generated, 0 = none. */
  readonly microRelief: number;
  /** Repeats of the micro-structure across the texture coordinates. */
  readonly microTiles: number;
}

/** The extension's object in a file. */
export interface SkinExtension extends Partial<SkinParameters> {
  /** Linear: R = sqrt(|mean curvature| / .5 per mm), G = thickness / 20 mm, B = (1 + convexity) / 2, A = translucency. */
  readonly skinTexture?: { readonly index: number; readonly texCoord?: number };
  /** Base colour of the diffuse light by glTF's, 1 or more; glTF's own factor ends at 1. */
  readonly diffuseGain?: number;
}

/** Renderers take F0 away from the diffuse light, the shading model does not: given back for skin's F0 of .028. */
export const DIFFUSE_GAIN = 1 / (1 - 0.028);

export const SKIN_DEFAULTS: SkinParameters = {
  scatterDistance: SCATTER_DISTANCES,
  transmissionDistance: TRANSMISSION_LENGTHS,
  transmission: 1,
  tone: 1,
  referenceTranslucency: 0,
  // .7: chosen on a path-traced head (facts); the relief of one mm is gone in red and kept in blue.
  normalSoftness: 0.7,
  lobes: [SPECULAR_LOBES[0].scale, SPECULAR_LOBES[1].scale, SPECULAR_LOBES[0].weight],
  albedoGain: 0,
  microRelief: 1,
  // The head model has 309 mm of face to a unit of u or v: a tile is 8.6 mm, a cell of the relief .7 mm.
  microTiles: 36,
};
