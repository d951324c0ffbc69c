import type { HeadModel } from "../../../sdk/head/HeadModel";
import type { Avatar } from "../../../sdk/types";
import { colourDifference } from "./colourDifference";
import { plainTexels } from "./plainSkin";

export interface PairRecord {
  readonly name: string;
  /** Mean CIE76 difference of the two D inside the face's plain skin. */
  readonly difference: number;
  /** The same after one gain a channel: what is left is no matter of tone. */
  readonly gained: number;
}

/** How far apart the two avatars of one person are in D. Both have maps of one size. */
export function measurePair(name: string, a: Avatar, b: Avatar, head: HeadModel): PairRecord {
  const plain = plainTexels(head, a.maps.size);
  const difference = colourDifference(a.maps.diffuse, b.maps.diffuse, plain);
  return {
    name,
    difference,
    gained: colourDifference(a.maps.diffuse, matched(b.maps.diffuse, a.maps.diffuse, plain), plain),
  };
}

/** `map` with the mean code of `to` inside the mask, by channel. */
function matched(map: Uint8Array, to: Uint8Array, mask: ArrayLike<number>): Uint8Array {
  const sums = [0, 0, 0, 0];
  const wanted = [0, 0, 0, 0];
  for (let i = 0; i < map.length; i++) {
    if (!(mask[i >> 2] > 0.5)) continue;
    sums[i & 3] += map[i];
    wanted[i & 3] += to[i];
  }
  return map.map((value, i) => Math.min(255, (value * wanted[i & 3]) / Math.max(1, sums[i & 3])));
}
