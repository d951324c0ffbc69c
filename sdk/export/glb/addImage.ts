import { dropAlpha } from "../../image/dropAlpha";
import { encodeJpeg } from "../../image/encodeJpeg";
import { encodePng } from "../../image/encodePng";
import { encodeWebp } from "../../image/encodeWebp";
import type { Texture } from "../gltfLibrary";
import { coarseNormals } from "./coarseNormals";
import type { GlbDraft } from "./GlbDraft";

/** What a picture holds: opaque colour for the eye, tangent-space normals, or numbers in four channels. */
export type ImageContent = "colour" | "normals" | "data";

/** Root mean square error of a skin's albedo 1.1 of 255, a seventh of a PNG's bytes (JPEG). */
const QUALITY = 92;

/**
 * Adds a square picture. JPEG and WebP are for colours alone: numbers would leak from one channel to another, and a page's
 * canvas loses colour under alpha. Normals are rounded by coarseNormals, unless nothing is to be lost ("png").
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
  const normals = content === "normals" && images !== "png" ? coarseNormals(rgba) : rgba;
  const png = content === "data" ? encodePng(size, size, 4, rgba) : encodePng(size, size, 3, dropAlpha(normals));
  return texture.setImage(await png).setMimeType("image/png");
}
