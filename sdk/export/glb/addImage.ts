import { encodeJpeg } from "../../image/encodeJpeg";
import { encodePng } from "../../image/encodePng";
import { encodeWebp } from "../../image/encodeWebp";
import type { Texture } from "../gltfLibrary";
import type { GlbDraft } from "./GlbDraft";

/** What a picture holds: colour for the eye, or numbers. */
export type ImageContent = "colour" | "data";

/** Root mean square error of a skin's albedo 1.1 of 255, a seventh of a PNG's bytes (JPEG). */
const QUALITY = 92;

/**
 * Adds a square picture. JPEG and WebP are for colours alone: numbers would leak from one channel to another, and a page's
 * canvas loses colour under alpha.
 * @param rgba size * size * 4
 */
export async function addImage(
  { document, images }: GlbDraft,
  name: string,
  size: number,
  rgba: Uint8Array,
  content: ImageContent,
): Promise<Texture> {
  const texture = document.createTexture(name);
  if (images === "jpeg" && content === "colour") {
    return texture.setImage(encodeJpeg(size, size, rgba, QUALITY)).setMimeType("image/jpeg");
  }
  if (images === "webp" && content === "colour") {
    return texture.setImage(await encodeWebp(size, size, rgba, QUALITY)).setMimeType("image/webp");
  }
  return texture.setImage(await encodePng(size, size, 4, rgba)).setMimeType("image/png");
}
