import type { Avatar } from "../../types";
import { addVisemes } from "../addVisemes";
import type { AvatarLod } from "./AvatarLod";

/** An avatar as it is drawn at its best, with the visemes. */
export function wholeLod({ head, eyes, mouth }: Pick<Avatar, "head" | "eyes" | "mouth">): AvatarLod {
  const whole = addVisemes(head);
  return {
    level: 0,
    head: whole,
    headVertices: Uint32Array.from({ length: whole.positions.length / 3 }, (_, vertex) => vertex),
    eyes,
    mouth: mouth.map((part) => ({ ...part, mesh: addVisemes(part.mesh) })),
  };
}
