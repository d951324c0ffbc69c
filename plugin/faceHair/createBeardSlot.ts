import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { buildBeard } from "../../sdk/head/beard/buildBeard";
import { BEARDLESS_LEVEL } from "../../sdk/head/lod/AvatarLod";
import type { Avatar, BeardStyle, MeshData } from "../../sdk/types";
import type { NeckSkin } from "../createNeckSkin";
import { lodCoverage } from "../lodCoverage";
import { removeMesh } from "../removeMesh";
import { createFaceHair } from "./createFaceHair";

/** The place on a head where a beard can be changed. */
export interface BeardSlot {
  readonly mesh: Mesh | null;
  readonly style: BeardStyle | null;
  /** @throws TypeError when one is to grow on an avatar that does not know where, or the avatar is gone */
  wear(style: Partial<BeardStyle> | null): void;
}

export interface BeardSlotOptions {
  /** Prefix of the names. */
  readonly name: string;
  /** Whether it goes where the head is so small that the maps show it as well. */
  readonly lods: boolean;
  /** Lets what hangs beside the neck bend with it. */
  readonly neckSkin: NeckSkin;
}

/** What a style leaves out where the person has no beard; the colour is the hair's. */
const USUAL: BeardStyle = { length: 0.012, density: 1, area: "full", color: [0.04, 0.028, 0.02] };
/** @param shape of `head`, with all its shapes @param head which the beard hangs on and goes with */
export function createBeardSlot(
  { beard, hair }: Pick<Avatar, "beard" | "hair">,
  shape: MeshData,
  head: Mesh,
  { name, lods, neckSkin }: BeardSlotOptions,
): BeardSlot {
  let mesh: Mesh | null = null;
  let worn: BeardStyle | null = null;
  const usual = (): BeardStyle => beard?.style ?? { ...USUAL, color: hair?.style.color ?? USUAL.color };
  return {
    get mesh() {
      return mesh;
    },
    get style() {
      return worn;
    },
    wear(style) {
      if (head.isDisposed()) throw new TypeError("The avatar is gone: it was disposed of.");
      if (style && !beard) throw new TypeError("This avatar does not know where a beard grows; make it anew.");
      const next = style && { ...usual(), ...style };
      const built = next && beard && buildBeard(shape, beard, next);
      // The new one first: if it fails, the old one stays.
      const made =
        built && built.mesh.indices.length > 0
          ? createFaceHair({ ...built, style: next }, head, head.getScene(), name)
          : null;
      if (made && built) neckSkin.bind(made, built.mesh);
      if (made && lods) made.addLODLevel(lodCoverage(made, BEARDLESS_LEVEL), null);
      if (mesh) removeMesh(mesh);
      mesh = made;
      worn = next;
    },
  };
}
