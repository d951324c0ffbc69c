import { hideHeifMetadata } from "./hideHeifMetadata";
import type { ImageFormat } from "./ImageHeader";
import { removeJpegMetadata } from "./removeJpegMetadata";
import { removePngMetadata } from "./removePngMetadata";
import { removeWebpMetadata } from "./removeWebpMetadata";

/**
 * The same picture without EXIF, texts and thumbnails, so that no decoder ever sees them: they are nobody's business, and
 * the EXIF reader of libvips takes 7 s for 60 kB of directories that name themselves. Whoever needs the orientation has
 * to read it before.
 */
export function removeMetadata(bytes: Uint8Array, format: ImageFormat): Uint8Array {
  switch (format) {
    case "jpeg":
      return removeJpegMetadata(bytes);
    case "png":
      return removePngMetadata(bytes);
    case "webp":
      return removeWebpMetadata(bytes);
    case "avif":
    case "heic":
      return hideHeifMetadata(bytes);
    default:
      return bytes;
  }
}
