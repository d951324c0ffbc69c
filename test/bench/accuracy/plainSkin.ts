import { interpolateToTexels } from "../../../sdk/head/bake/interpolateToTexels";
import { bakeUvRaster } from "../../../sdk/head/bakeUvRaster";
import type { HeadModel } from "../../../sdk/head/HeadModel";
import type { Avatar, RegionName } from "../../../sdk/types";
import { paintedRegion } from "./paintedRegion";

const SIZE = 512;
/** As lightTrust.ts and models/train/skin/anchor.py: what is not plain skin, or lies where the fit does not follow. */
const EXCLUDED: readonly RegionName[] = ["lips", "innerMouth", "nostrils", "brows", "lids", "hairline", "scalp"];

/** width * height: 1 where the drawn avatar shows the face's plain skin, the part by which the skin network is judged too. */
export function plainSkin(avatar: Avatar, head: HeadModel): Uint8Array {
  return paintedRegion(avatar, plainTexels(head, SIZE), SIZE);
}

/** size * size: share of the face's plain skin. */
export function plainTexels(head: HeadModel, size: number): Float32Array {
  const raster = bakeUvRaster(head, size);
  const texelsOf = (name: RegionName) => interpolateToTexels(head, raster, head.regions[name], 1);
  const plain = texelsOf("face");
  for (const name of EXCLUDED) {
    const region = texelsOf(name);
    for (let i = 0; i < plain.length; i++) plain[i] *= Math.max(0, 1 - region[i]);
  }
  return plain;
}
