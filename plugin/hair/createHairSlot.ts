import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { buildHair } from "../../sdk/head/hair/buildHair";
import type { Avatar, HairData, HairStyle } from "../../sdk/types";
import { castShadowsOf } from "../castShadowsOf";
import { releaseEffects } from "../releaseEffects";
import { createHair } from "./createHair";

/** The place on a head where hair can be changed. */
export interface HairSlot {
  readonly mesh: Mesh | null;
  readonly hair: HairData | null;
  /** @throws TypeError when a style is to grow on an avatar without scalp data, or the avatar is gone */
  wear(hair: HairData | Partial<HairStyle> | null): void;
}

/** @param head the avatar's mesh, which hair hangs on and goes with @param name prefix of the names */
export function createHairSlot(
  avatar: Pick<Avatar, "head" | "hair">,
  head: Mesh,
  name: string,
  castShadows: boolean,
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
      if (mesh) releaseEffects(mesh);
      mesh?.dispose(false, true);
      mesh = made;
      worn = next;
      if (made && castShadows) castShadowsOf([made], head.getScene());
    },
  };
}

/** Hair of a style; on a bald head it stands where full hair would. */
function grow({ head, hair }: Pick<Avatar, "head" | "hair">, style: Partial<HairStyle>): HairData {
  if (!hair) throw new TypeError("This avatar does not know its scalp; give setHair a mesh, or make the avatar anew.");
  const { scalp } = hair;
  const bald = scalp.growth.every((amount) => amount < 0.25);
  return buildHair(head, bald ? { ...scalp, growth: scalp.scalp } : scalp, { ...hair.style, ...style });
}
