import type { Avatar } from "../types";

/**
 * The avatar with all that it is made of as one `.mosar` file, which readMosar gives back number for number. The writer is
 * loaded when it is first asked for, as the GLB's is.
 */
export async function exportMosar(avatar: Avatar): Promise<Uint8Array> {
  const writer = await import("./exportMosar");
  return writer.exportMosar(avatar);
}

/**
 * The avatar of a `.mosar` file, number for number what exportMosar was given. The reader is loaded when it is first asked
 * for.
 * @throws AvatarError avatar-unreadable for every other bytes, before they can cost more than a few times half a gigabyte
 */
export async function readMosar(source: ArrayBuffer | Uint8Array): Promise<Avatar> {
  const reader = await import("./readMosar");
  return reader.readMosar(source);
}
