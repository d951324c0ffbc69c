import type { HeadModel } from "../head/HeadModel";
import { latticeNoise } from "../math/latticeNoise";
import type { AvatarMaps, GeometryMaps, IntrinsicMaps, UnwrappedTexture } from "../types";
import { evenLight } from "./light/evenLight";
import { addTilts } from "./texture/addTilts";
import { carryDetail } from "./texture/carryDetail";
import { completeAlbedo } from "./texture/completeAlbedo";
import { detailNormals } from "./texture/detailNormals";
import { type EstimatedHair, estimateHair } from "./texture/estimateHair";
import { fillUncovered } from "./texture/fillUncovered";
import { growHair, type HairCoat } from "./texture/growHair";
import { packMaps } from "./texture/packMaps";
import { paintHiddenParts } from "./texture/paintHiddenParts";
import { texelMetres } from "./texture/texelMetres";
import { upsampleBilinear } from "./texture/upsampleBilinear";

export interface FinishedMaps {
  readonly maps: AvatarMaps;
  /** Absent on a bald head. */
  readonly hair?: { readonly estimate: EstimatedHair; readonly coat: HairCoat };
}

export interface FinishInput {
  readonly model: HeadModel;
  /** The photo in the atlas at the finished size. */
  readonly texture: UnwrappedTexture;
  /** Refined maps at the working size. */
  readonly intrinsic: IntrinsicMaps;
  /** The photo in the atlas at the working size. */
  readonly workingTexture: UnwrappedTexture;
  /** Baked at the working size. */
  readonly geometry: GeometryMaps;
  /** Baked at the finished size. */
  readonly finishedGeometry: GeometryMaps;
  readonly seed: number;
}

/** Pores where none were photographed: log albedo, cells of .45 mm. */
const PORE_CONTRAST = 0.035;
const PORES_PER_METRE = 2200;
/** Light that wet walls pass on to each other: without it an open mouth is a black hole. */
const MOUTH_LIGHT = 0.22;
/** Hair is rougher and duller than skin: fibres that lie every way send little back as one surface, or black hair were grey. */
const HAIR = { specular: 0.12, roughness: 0.62, translucency: 0.2 };

/**
 * Stage 8: the maps of the whole head at the finished size. Low frequencies come from the refined maps, brows, pores and
 * moles from the photo; what was not seen is completed, the scalp is painted with the photo's hair colour.
 */
export function finishMaps(input: FinishInput): FinishedMaps {
  const { model, texture, intrinsic, geometry, finishedGeometry, workingTexture, seed } = input;
  const { size } = texture;
  const from = intrinsic.size;
  const up = (map: Float32Array, channels: number) => upsampleBilinear(map, from, size, channels);
  const completed = completeAlbedo(
    model,
    geometry,
    intrinsic.diffuse,
    workingTexture.visibility,
    intrinsic.ambientOcclusion,
  );
  const hair = estimateHair(workingTexture, geometry, completed.diffuse);
  // Before it is enlarged: else the gutter's rim mixes with the nothing beyond it, and mipmaps carry that to the seams.
  fillUncovered(completed.diffuse, 3, geometry.coverage, from);
  const own = up(completed.own, 1);
  const detail = carryDetail(texture.color, texture.visibility, from, size);
  addPores(detail, own, finishedGeometry, seed);
  const diffuse = up(completed.diffuse, 3).map((value, i) => value * Math.exp(detail[i]));
  paintHiddenParts(diffuse, finishedGeometry);
  const surface = {
    specular: up(intrinsic.specular, 1),
    roughness: up(intrinsic.roughness, 1),
    translucency: up(intrinsic.translucency, 1),
  };
  const coat = hair && growHair(finishedGeometry, texture, hair, seed);
  if (coat) coverWithHair(diffuse, surface, coat);
  const normal = addTilts(up(intrinsic.normal, 3), reliefOf(detail, finishedGeometry, size));
  const { innerMouth } = finishedGeometry.regions;
  const ambientOcclusion = up(intrinsic.ambientOcclusion, 1).map((open, i) =>
    Math.max(open, MOUTH_LIGHT * innerMouth[i]),
  );
  const { curvature, convexity, thickness, coverage } = finishedGeometry;
  const lightNormalized = evenLight(diffuse, ambientOcclusion);
  for (const map of [diffuse, lightNormalized]) fillUncovered(map, 3, coverage, size);
  const maps = packMaps({
    size,
    diffuse,
    lightNormalized,
    ...surface,
    ambientOcclusion,
    normal,
    curvature,
    convexity,
    thickness,
  });
  return { maps, hair: hair && coat && { estimate: hair, coat } };
}

function addPores(detail: Float32Array, own: Float32Array, { position, regions }: GeometryMaps, seed: number): void {
  for (let i = 0; i < own.length; i++) {
    const amount = PORE_CONTRAST * (1 - own[i]) * (1 - regions.innerMouth[i]);
    if (amount < 1e-3) continue;
    const x = position[i * 3] * PORES_PER_METRE;
    const y = position[i * 3 + 1] * PORES_PER_METRE;
    const z = position[i * 3 + 2] * PORES_PER_METRE;
    const pore = amount * latticeNoise(x, y, z, seed + 21);
    for (let c = 0; c < 3; c++) detail[i * 3 + c] += pore;
  }
}

function coverWithHair(
  diffuse: Float32Array,
  surface: { specular: Float32Array; roughness: Float32Array; translucency: Float32Array },
  coat: HairCoat,
): void {
  for (let i = 0; i < surface.specular.length; i++) {
    const cover = coat.cover[i];
    if (cover === 0) continue;
    for (let c = 0; c < 3; c++) diffuse[i * 3 + c] += cover * (coat.color[i * 3 + c] - diffuse[i * 3 + c]);
    surface.specular[i] += cover * (HAIR.specular - surface.specular[i]);
    surface.roughness[i] += cover * (HAIR.roughness - surface.roughness[i]);
    surface.translucency[i] += cover * (HAIR.translucency - surface.translucency[i]);
  }
}

/** Normals from the fine luminance of skin; brows, lids' lashes and hair are colour, not relief. */
function reliefOf(detail: Float32Array, geometry: GeometryMaps, size: number): Float32Array {
  const { brows, lids, scalp, innerMouth, nostrils } = geometry.regions;
  const height = new Float32Array(size * size);
  const strength = new Float32Array(size * size);
  for (let i = 0; i < height.length; i++) {
    height[i] = 0.25 * detail[i * 3] + 0.65 * detail[i * 3 + 1] + 0.1 * detail[i * 3 + 2];
    strength[i] = Math.max(0, 1 - 1.5 * brows[i] - 0.7 * lids[i] - scalp[i] - innerMouth[i] - nostrils[i]);
  }
  return detailNormals(height, strength, texelMetres(geometry), size, geometry.coverage);
}
