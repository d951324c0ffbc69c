import type { Avatar } from "../../types";
import type { AvatarLod } from "./AvatarLod";
import { buildLods } from "./buildLods";
import { wholeLod } from "./wholeLod";

const kept = new WeakMap<object, readonly [AvatarLod, ...AvatarLod[]]>();

/** All levels of an avatar, 0 first; made once and kept as long as the avatar is, for scenes that show it several times. */
export function avatarLods(
  avatar: Pick<Avatar, "head" | "eyes" | "mouth" | "lashes">,
): readonly [AvatarLod, ...AvatarLod[]] {
  const known = kept.get(avatar);
  if (known) return known;
  const whole = wholeLod(avatar);
  const levels = [whole, ...buildLods(whole)] as const;
  kept.set(avatar, levels);
  return levels;
}
