import type { Avatar, AvatarError } from "mosar";
import { find } from "./controls";
import { portraitAvatar } from "./portraitAvatar";

/**
 * What samples 2 to 6 do first: the sample portrait's avatar, with a bar that says how far it is, or the reason why not.
 * `?hair=none` in the address leaves the hair's mesh away, for machines without a GPU.
 */
export async function openPortrait(): Promise<Avatar> {
  try {
    const portrait = await portraitAvatar(({ progress }) => Object.assign(find("progress"), { value: progress }));
    return new URLSearchParams(location.search).get("hair") === "none" ? { ...portrait, hair: undefined } : portrait;
  } catch (error) {
    const { message, hint } = error as AvatarError;
    find("progress").replaceWith(Object.assign(document.createElement("p"), { role: "alert", textContent: message }));
    console.warn(hint ?? error);
    throw error;
  }
}
