import { latticeNoise } from "../../../sdk/math/latticeNoise";
import { smoothstep } from "../../../sdk/math/smoothstep";
import { HAEMOGLOBIN_DENSITY, MELANIN_DENSITY } from "./chromophoreAlbedo";
import type { Skin } from "./sampleSkin";
import { spotNoise } from "./spotNoise";

/** What is known of a place on the skin before its fine pattern. */
export interface SkinPlace {
  /** mm on the mean head. */
  x: number;
  y: number;
  z: number;
  browAcross: number;
  browAlong: number;
  upperLash: number;
  lowerLash: number;
  beard: number;
  lips: number;
}

/** Paints pores, blotches, freckles, moles, brows, lashes, beard and lipstick over the slow albedo, in place. */
export function paintSkin(skin: Skin, place: SkinPlace, albedo: Float64Array): void {
  const { x, y, z } = place;
  const { seed } = skin;
  const blotch = skin.blotches * latticeNoise(x / 7, y / 7, z / 7, seed + 31);
  const freckle = skin.freckles > 0 ? spotNoise(x / 2.2, y / 2.2, z / 2.2, seed + 32, skin.freckles, 0.45) : 0;
  const mole = skin.moles > 0 ? spotNoise(x / 9, y / 9, z / 9, seed + 33, skin.moles, 0.16) : 0;
  const pore = 0.05 * skin.pores * latticeNoise(x / 0.7, y / 0.7, z / 0.7, seed + 34);
  const melanin = skin.freckleDepth * freckle + 1.3 * mole;
  for (let c = 0; c < 3; c++) {
    albedo[c] *= Math.exp(pore - melanin * MELANIN_DENSITY[c] - blotch * HAEMOGLOBIN_DENSITY[c] * 2);
  }
  cover(albedo, skin.lipstick, skin.lipstick[3] * smoothstep(0.4, 0.8, place.lips));
  cover(albedo, skin.hairColour, hairCover(skin, place));
}

function hairCover(skin: Skin, { x, y, z, browAcross, browAlong, upperLash, lowerLash, beard }: SkinPlace): number {
  const { seed } = skin;
  const strand = latticeNoise(x / 1.1, y / 0.5, z / 1.1, seed + 35);
  const across = Math.abs(browAcross - skin.browShift) / skin.browHeight;
  const ends = smoothstep(-0.08, 0.1, browAlong) * smoothstep(1.12, 0.75, browAlong);
  const brow = skin.browDensity * ends * smoothstep(1.25, 0.55, across + 0.35 * strand);
  const lash = skin.lashes * Math.max(smoothstep(1.5, 0.5, upperLash), 0.45 * smoothstep(1.0, 0.3, lowerLash));
  const stubble = latticeNoise(x / 0.8, y / 0.8, z / 0.8, seed + 36);
  const bearded = skin.beardDensity * beard * Math.min(1, Math.max(0, 0.75 + 0.6 * stubble));
  return Math.min(1, Math.max(brow, lash, bearded));
}

function cover(albedo: Float64Array, color: ArrayLike<number>, amount: number): void {
  for (let c = 0; c < 3; c++) albedo[c] += amount * (color[c] - albedo[c]);
}
