import type { HeadModel } from "../../../sdk/head/HeadModel";
import { latticeNoise } from "../../../sdk/math/latticeNoise";
import { chromophoreAlbedo } from "./chromophoreAlbedo";
import type { RandomStream } from "./createRandomStream";
import type { SkinDescription } from "./describeSkin";
import { SKIN_TONE_GROUPS, type SkinToneGroup, skinToneGroup } from "./skinToneGroup";

/** One person's skin: what varies slowly stands per point, what varies finely is painted per pixel by these numbers. */
export interface Skin {
  readonly group: SkinToneGroup;
  readonly melanin: number;
  readonly haemoglobin: number;
  /** P * 3, linear. */
  readonly albedo: Float32Array;
  /** P, perceptual roughness. */
  readonly roughness: Float32Array;
  readonly seed: number;
  /** Share of 2.2 mm cells with a freckle and its melanin. */
  readonly freckles: number;
  readonly freckleDepth: number;
  /** Share of 9 mm cells with a mole. */
  readonly moles: number;
  /** Strength of red blotches and of pores. */
  readonly blotches: number;
  readonly pores: number;
  /** Linear RGB of brows, lashes, beard and hair. */
  readonly hairColour: readonly [number, number, number];
  /** 0..1: how dense brows and beard are. */
  readonly browDensity: number;
  readonly browHeight: number;
  readonly browShift: number;
  readonly beardDensity: number;
  /** Lip colour put on: linear RGB and cover 0..1. */
  readonly lipstick: readonly [number, number, number, number];
  readonly lashes: number;
}

/** Melanin of each group: with these, and haemoglobin .2-.8, the mean albedo falls into the group's angles. */
const MELANIN: Readonly<Record<SkinToneGroup, readonly [number, number]>> = {
  light: [0.04, 0.33],
  medium: [0.36, 0.62],
  dark: [0.8, 2.1],
};

/** Groups come equally often. */
export function sampleSkin(random: RandomStream, model: HeadModel, description: SkinDescription): Skin {
  const wanted = random.pick(SKIN_TONE_GROUPS);
  const melanin = random.uniform(...MELANIN[wanted]);
  const haemoglobin = random.uniform(0.2, wanted === "medium" ? 0.55 : 0.7);
  const mean = new Float32Array(3);
  chromophoreAlbedo(melanin, haemoglobin, mean, 0);
  const bearded = random.chance(0.4);
  const seed = Math.floor(random.uniform(0, 2 ** 31));
  return {
    group: skinToneGroup(mean[0], mean[1], mean[2]),
    melanin,
    haemoglobin,
    albedo: slowAlbedo(random, model, description, melanin, haemoglobin, seed),
    roughness: slowRoughness(random, model, description, seed),
    seed,
    freckles: random.chance(0.25) ? random.uniform(0.1, 0.7) : 0,
    freckleDepth: random.uniform(0.2, 0.7),
    moles: random.chance(0.7) ? random.uniform(0, 0.05) : 0,
    blotches: random.uniform(0.02, 0.12),
    pores: random.uniform(0.3, 1),
    hairColour: sampleHairColour(random, melanin),
    browDensity: random.uniform(0.45, 1),
    browHeight: random.uniform(0.8, 1.5),
    browShift: random.uniform(-0.5, 0.5),
    beardDensity: bearded ? random.uniform(0.1, 1) : 0,
    lipstick: bearded || random.chance(0.7) ? [0, 0, 0, 0] : sampleLipstick(random),
    lashes: random.uniform(0.4, 1),
  };
}

function slowAlbedo(
  random: RandomStream,
  { regions, pointCount }: HeadModel,
  { rest }: SkinDescription,
  melanin: number,
  haemoglobin: number,
  seed: number,
): Float32Array {
  const albedo = new Float32Array(pointCount * 3);
  const tan = {
    wide: random.uniform(0.02, 0.1),
    lids: random.uniform(-0.05, 0.2),
    forehead: random.uniform(-0.06, 0.1),
  };
  const blood = {
    wide: random.uniform(0.02, 0.1),
    cheeks: random.uniform(0, 0.4),
    nose: random.uniform(0, 0.35),
    lids: random.uniform(0, 0.25),
    ears: random.uniform(0, 0.4),
    lips: random.uniform(0.35, 1.1),
  };
  const lipMelanin = random.uniform(-0.25, 0.1) * Math.min(1, melanin) + random.uniform(0, 0.2);
  for (let p = 0; p < pointCount; p++) {
    const [x, y, z] = [rest[3 * p], rest[3 * p + 1], rest[3 * p + 2]];
    const wide = latticeNoise(x / 45, y / 45, z / 45, seed) + 0.5 * latticeNoise(x / 17, y / 17, z / 17, seed + 1);
    const red = latticeNoise(x / 30, y / 30, z / 30, seed + 2) + 0.6 * latticeNoise(x / 9, y / 9, z / 9, seed + 3);
    const m =
      melanin * (1 + tan.wide * wide) +
      (tan.lids * regions.lids[p] + tan.forehead * regions.forehead[p]) * Math.sqrt(melanin);
    const h =
      haemoglobin +
      blood.wide * red +
      blood.cheeks * regions.cheeks[p] +
      blood.nose * regions.nose[p] +
      blood.lids * regions.lids[p] +
      blood.ears * regions.ears[p];
    const inner = Math.max(regions.innerMouth[p], regions.nostrils[p] * 0.5);
    chromophoreAlbedo(
      Math.max(0.02, m + lipMelanin * regions.lips[p] - 0.6 * m * regions.innerMouth[p]),
      Math.max(0.05, h + blood.lips * regions.lips[p] + 1.6 * inner),
      albedo,
      3 * p,
    );
    const dark = 1 - 0.75 * regions.innerMouth[p];
    for (let c = 0; c < 3; c++) albedo[3 * p + c] *= dark;
  }
  return albedo;
}

/** Around .5, less on nose and lips, more at the eyes (facts/appearance.md). */
function slowRoughness(
  random: RandomStream,
  { regions, pointCount }: HeadModel,
  { rest }: SkinDescription,
  seed: number,
): Float32Array {
  const base = random.uniform(0.4, 0.6);
  return Float32Array.from({ length: pointCount }, (_, p) => {
    const noise = 0.04 * latticeNoise(rest[3 * p] / 12, rest[3 * p + 1] / 12, rest[3 * p + 2] / 12, seed + 4);
    const region =
      -0.08 * regions.nose[p] - 0.05 * regions.forehead[p] - 0.12 * regions.lips[p] + 0.1 * regions.lids[p];
    return Math.max(0.25, Math.min(0.8, base + noise + region));
  });
}

/** From black over brown and red to blond; grey for some; dark for dark skins. */
function sampleHairColour(random: RandomStream, melanin: number): [number, number, number] {
  const grey = random.chance(0.15);
  const light = grey ? random.uniform(0.1, 0.45) : 0.015 * Math.exp(random.uniform(0, melanin > 0.5 ? 1 : 3.1));
  const warm = grey ? random.uniform(0, 0.1) : random.uniform(0.1, 0.4);
  return [light * (1 + warm), light * (1 - 0.2 * warm), light * (1 - 1.6 * warm)];
}

function sampleLipstick(random: RandomStream): [number, number, number, number] {
  return [random.uniform(0.2, 0.6), random.uniform(0.01, 0.12), random.uniform(0.03, 0.15), random.uniform(0.3, 0.85)];
}
