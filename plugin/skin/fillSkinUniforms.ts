import type { Vector4 } from "@babylonjs/core/Maths/math.vector.js";
import { GREATEST_CURVATURE, GREATEST_THICKNESS, type SkinOptions } from "./SkinOptions";

/** Cells of the relief across a tile; microRelief generates them. */
const CELLS_PER_TILE = 12;

/** The shaders' vec4s, in the order in which fillSkinUniforms writes them. */
export const SKIN_UNIFORMS = [
  "skinScatterInfos",
  "skinThroughInfos",
  "skinMapInfos",
  "skinLobes",
  "skinMicroInfos",
] as const;

/** Writes the options as the shaders read them: lengths in mm, scene units per mm. @param vectors one for each of SKIN_UNIFORMS */
export function fillSkinUniforms(
  [scatter, through, map, lobes, micro]: readonly Vector4[],
  options: SkinOptions,
): void {
  const { scatterDistance: d, transmissionDistance: l, lobes: roughness } = options;
  scatter.set(d[0], d[1], d[2], 1000 / options.unitsPerMetre);
  through.set(l[0], l[1], l[2], options.transmission);
  map.set(GREATEST_CURVATURE, GREATEST_THICKNESS, options.normalSoftness, options.tone);
  lobes.set(roughness[0], roughness[1], roughness[2], options.referenceTranslucency);
  micro.set(options.microTiles, options.microRelief, CELLS_PER_TILE, options.albedoGain);
}
