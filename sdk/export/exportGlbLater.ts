import type { Avatar } from "../types";
import type { GlbOptions } from "./exportGlb";

/**
 * The avatar as one glTF 2.0 file, see GlbOptions for its images, size and levels of detail. The writer is loaded when it is
 * first asked for: most pages never are, and it is a third of what the SDK's entry would weigh.
 * @throws AvatarError device-unsupported where WebP is asked for and cannot be written
 */
export async function exportGlb(
  avatar: Pick<Avatar, "head" | "eyes" | "mouth" | "hair" | "lashes" | "beard" | "brows" | "maps" | "headModelVersion">,
  options?: GlbOptions,
): Promise<Uint8Array> {
  const writer = await import("./exportGlb");
  return writer.exportGlb(avatar, options);
}
