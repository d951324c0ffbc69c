import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths of the pictures of a folder by name; none where there is no folder. */
export function listPhotos(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const pictures = readdirSync(folder).filter((name) => /\.(jpe?g|png|webp)$/i.test(name));
  return pictures.sort().map((name) => join(folder, name));
}
