import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { MeshData } from "../../sdk/types";
import { addLodLevel } from "../addLodLevel";
import type { FaceWeights } from "../createFaceWeights";
import type { NeckSkin } from "../createNeckSkin";
import { lodCoverage } from "../lodCoverage";
import { removeMesh } from "../removeMesh";
import { setTints } from "../setTints";
import { createFaceHair } from "./createFaceHair";

/** Lashes, brows or a beard, as they grow on one avatar. */
export interface FaceHairPart<Style> {
  /** The person's. */
  readonly own: Style | null;
  /** @throws TypeError where the avatar does not know where they grow */
  complete(style: Partial<Style>): Style;
  grow(style: Style, detail: "full" | "light"): { readonly mesh: MeshData; readonly tints?: Float32Array };
  /** Level from which there are fewer cards, and from which there are none. */
  readonly lightFrom?: number;
  readonly goneFrom?: number;
}

/** The place on a head where face hair can be changed. */
export interface FaceHairSlot<Style> {
  readonly mesh: Mesh | null;
  readonly style: Style | null;
  /** @throws TypeError when some is to grow on an avatar that does not know where, or the avatar is gone */
  wear(style: Partial<Style> | null): void;
  /** Lets what is worn now go with the face, and what was before no more. */
  follow(weights: FaceWeights): void;
}

export interface FaceHairSlotOptions {
  /** Prefix of the names. */
  readonly name: string;
  /** Whether it becomes lighter where the head is small. */
  readonly lods: boolean;
  /** Lets what hangs beside the neck bend with it. */
  readonly neckSkin: NeckSkin;
}

/**
 * @param head which it hangs on and goes with
 * @param onWear called with what is worn from now on
 */
export function createFaceHairSlot<Style extends { readonly color: readonly [number, number, number] }>(
  part: FaceHairPart<Style>,
  head: Mesh,
  { name, lods, neckSkin }: FaceHairSlotOptions,
  onWear?: (style: Style | null) => void,
): FaceHairSlot<Style> {
  let mesh: Mesh | null = null;
  let worn: Style | null = null;
  let leave: (() => void)[] = [];
  const make = (style: Style): Mesh | null => {
    const grown = part.grow(style, "full");
    if (grown.mesh.indices.length === 0) return null;
    const made = createFaceHair(grown, style.color, head, name);
    try {
      neckSkin.bind(made, grown.mesh);
      if (lods) addLevels(made, style);
    } catch (error) {
      removeMesh(made);
      throw error;
    }
    return made;
  };
  const addLevels = (made: Mesh, style: Style) => {
    if (part.lightFrom) {
      const { mesh: data, tints } = part.grow(style, "light");
      if (data.indices.length === 0) {
        made.addLODLevel(lodCoverage(made, part.lightFrom), null);
        return;
      }
      const lighter = addLodLevel(made, data, part.lightFrom);
      if (tints) setTints(lighter, tints);
      neckSkin.bind(lighter, data);
    }
    if (part.goneFrom) made.addLODLevel(lodCoverage(made, part.goneFrom), null);
  };
  return {
    get mesh() {
      return mesh;
    },
    get style() {
      return worn;
    },
    wear(style) {
      if (head.isDisposed()) throw new TypeError("The avatar is gone: it was disposed of.");
      const next = style && (style === part.own ? part.own : part.complete(style));
      // The new one first: if it fails, the old one stays.
      const made = next && make(next);
      try {
        onWear?.(next);
      } catch (error) {
        if (made) removeMesh(made);
        throw error;
      }
      if (mesh) removeMesh(mesh);
      mesh = made;
      worn = next;
    },
    follow(weights) {
      for (const end of leave) end();
      const levels = mesh?.getLODLevels().map((level) => level.mesh) ?? [];
      leave = [mesh, ...levels].flatMap((one) => (one ? weights.join(one) : []));
    },
  };
}
