import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { buildHair } from "../../sdk/head/hair/buildHair";
import { LOD_COUNT } from "../../sdk/head/lod/AvatarLod";
import { thinHair } from "../../sdk/head/lod/thinHair";
import type { Avatar, HairData, HairStyle } from "../../sdk/types";
import { addLodLevel } from "../addLodLevel";
import { castShadowsOf } from "../castShadowsOf";
import type { NeckSkin } from "../createNeckSkin";
import { removeMesh } from "../removeMesh";
import { setTints } from "../setTints";
import { createHair } from "./createHair";

/** The place on a head where hair can be changed. */
export interface HairSlot {
  readonly mesh: Mesh | null;
  readonly hair: HairData | null;
  /** @throws TypeError when a style is to grow on an avatar without scalp data, or the avatar is gone */
  wear(hair: HairData | Partial<HairStyle> | null): void;
}

export interface HairSlotOptions {
  /** Prefix of the names. */
  readonly name: string;
  readonly castShadows: boolean;
  /** Whether hair has lighter levels. */
  readonly lods: boolean;
  /** Lets what hangs beside the neck bend with it. */
  readonly neckSkin: NeckSkin;
}

/** @param head the avatar's mesh, which hair hangs on and goes with */
export function createHairSlot(
  avatar: Pick<Avatar, "head" | "hair">,
  head: Mesh,
  { name, castShadows, lods, neckSkin }: HairSlotOptions,
): HairSlot {
  let mesh: Mesh | null = null;
  let worn: HairData | null = null;
  return {
    get mesh() {
      return mesh;
    },
    get hair() {
      return worn;
    },
    wear(hair) {
      if (head.isDisposed()) throw new TypeError("The avatar is gone: it was disposed of.");
      const next = hair && !("mesh" in hair) ? grow(avatar, hair) : hair;
      // The new one first: if it fails, the old one stays.
      const made = next && next.mesh.indices.length > 0 ? createHair(next, head, head.getScene(), name) : null;
      if (made && next) neckSkin.bind(made, next.mesh);
      if (made && next && lods) addHairLods(made, next, neckSkin);
      if (mesh) removeMesh(mesh);
      mesh = made;
      worn = next;
      if (made && castShadows) castShadowsOf([made], head.getScene());
    },
  };
}

/** @throws what went wrong; then nothing is left of the hair either */
function addHairLods(master: Mesh, hair: HairData, neckSkin: NeckSkin): void {
  try {
    for (let level = 1; level < LOD_COUNT; level++) {
      const lighter = thinHair(hair, level);
      // What is no cards has no lighter levels.
      if (lighter === hair) return;
      const mesh = addLodLevel(master, lighter.mesh, level);
      setTints(mesh, lighter.tints);
      neckSkin.bind(mesh, lighter.mesh);
    }
  } catch (error) {
    removeMesh(master);
    throw error;
  }
}

/** What a style says of how hair lies and how high it stands; the photo's word on that is then no longer asked. */
const OVER_PHOTO = ["volume", "lie", "fringe"] as const;

/** Hair of a style, as the photo shows it where the style says nothing else; on a bald head it stands where full hair would. */
function grow({ head, hair }: Pick<Avatar, "head" | "hair">, style: Partial<HairStyle>): HairData {
  if (!hair) throw new TypeError("This avatar does not know its scalp; give setHair a mesh, or make the avatar anew.");
  const { scalp } = hair;
  const bald = scalp.growth.every((amount) => amount < 0.25);
  const outline = OVER_PHOTO.some((name) => style[name] !== undefined) ? undefined : hair.outline;
  return buildHair(head, bald ? { ...scalp, growth: scalp.scalp } : scalp, { ...hair.style, ...style }, { outline });
}
