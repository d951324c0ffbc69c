import type { Avatar } from "../../types";
import { addVisemes } from "../addVisemes";
import { buildLashes } from "../lashes/buildLashes";
import type { AvatarLod } from "./AvatarLod";

/** An avatar as it is drawn at its best, with the visemes. */
export function wholeLod({ head, eyes, mouth, lashes }: Pick<Avatar, "head" | "eyes" | "mouth" | "lashes">): AvatarLod {
  const whole = addVisemes(head);
  const fans = lashes && buildLashes(whole, eyes, lashes);
  return {
    level: 0,
    head: whole,
    headVertices: Uint32Array.from({ length: whole.positions.length / 3 }, (_, vertex) => vertex),
    eyes,
    mouth: mouth.map((part) => ({ ...part, mesh: addVisemes(part.mesh) })),
    lashes: fans && fans.indices.length > 0 ? { style: lashes, mesh: fans } : undefined,
  };
}
