import type { Avatar } from "../types";
import type { RenderedAvatar, RenderOptions } from "./renderAvatar";

/**
 * Draws the avatar in the photo's camera with the photo's expression, gaze and hair, shaded by the reference equation. The
 * renderer is loaded when it is first asked for: pages draw by an engine, and it is a sixth of what the SDK's entry would
 * weigh.
 */
export async function renderAvatar(
  avatar: Pick<Avatar, "head" | "eyes" | "mouth" | "hair" | "beard" | "brows" | "maps" | "wrinkles" | "fit" | "light">,
  options?: RenderOptions,
): Promise<RenderedAvatar> {
  const renderer = await import("./renderAvatar");
  return renderer.renderAvatar(avatar, options);
}
