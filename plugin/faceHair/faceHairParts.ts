import { buildBeard } from "../../sdk/head/beard/buildBeard";
import { buildLashes } from "../../sdk/head/lashes/buildLashes";
import { type AvatarLod, BEARDLESS_LEVEL, LASHLESS_LEVEL, LIGHT_FACE_HAIR_LEVEL } from "../../sdk/head/lod/AvatarLod";
import type { Avatar, BeardStyle, BrowStyle, LashStyle } from "../../sdk/types";
import type { FaceHairPart } from "./createFaceHairSlot";
import { growth } from "./loadGrowth";

/** What a style leaves out where the person has none; a beard's colour is the hair's. */
const color = [0.03, 0.021, 0.015] as const;
const BEARD: BeardStyle = { length: 0.012, density: 1, area: "full", color };
const LASHES: LashStyle = { upper: 0.01, lower: 0.005, color };

/** @param whole level 0, whose head has all shapes @param levels the lighter ones, which know their own lashes */
export function faceHairParts(
  { beard, brows, hair, lashes }: Pick<Avatar, "beard" | "brows" | "hair" | "lashes">,
  { head, eyes, lashes: full }: AvatarLod,
  levels: readonly AvatarLod[],
): {
  readonly beard: FaceHairPart<BeardStyle>;
  readonly brows: FaceHairPart<BrowStyle>;
  readonly lashes: FaceHairPart<LashStyle>;
} {
  const known = <Data>(data: Data | undefined): Data => {
    if (!data) throw new TypeError("This avatar does not know where hair grows; make the avatar anew.");
    return data;
  };
  return {
    beard: {
      own: beard?.style ?? null,
      complete: (style) => ({
        ...(known(beard).style ?? { ...BEARD, ...(hair && { color: hair.style.color }) }),
        ...style,
      }),
      grow: (style, detail) => buildBeard(head, known(beard), style, detail),
      goneFrom: BEARDLESS_LEVEL,
    },
    brows: {
      own: brows?.style ?? null,
      complete: (style) => ({ ...known(brows).usual, ...style }),
      grow: (style, detail) => {
        if (!growth) throw new Error("brows are grown after loadGrowth() has come back");
        return growth.buildBrows(head, known(brows), style, detail);
      },
      lightFrom: LIGHT_FACE_HAIR_LEVEL,
    },
    lashes: {
      own: lashes ?? null,
      complete: (style) => ({ ...(lashes ?? LASHES), ...style }),
      grow: (style, detail) => {
        const own = detail === "full" ? full : levels[LIGHT_FACE_HAIR_LEVEL - 1]?.lashes;
        return { mesh: own?.style === style ? own.mesh : buildLashes(head, eyes, style, detail) };
      },
      lightFrom: LIGHT_FACE_HAIR_LEVEL,
      goneFrom: LASHLESS_LEVEL,
    },
  };
}
