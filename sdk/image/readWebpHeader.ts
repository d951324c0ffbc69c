import { AvatarError } from "../AvatarError";
import type { ImageHeader } from "./ImageHeader";
import { type ExifInfo, readExif } from "./readExif";

/** Reads a WebP of any of the three kinds: lossy "VP8 ", lossless "VP8L", extended "VP8X" (WebP container specification). */
export function readWebpHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const common = { format: "webp", bitDepth: 8, colorType: "rgb" } as const;
  const still = { ...common, animated: false, exif: { orientation: 1 } };
  switch (view.getUint32(12)) {
    case 0x56503820: // "VP8 ": 14 bits each, the upper two are a scale for display
      return {
        ...still,
        hasAlpha: false,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 0x5650384c: {
      const bits = view.getUint32(21, true); // "VP8L": width - 1 and height - 1, 14 bits each, then the alpha flag
      const size = { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
      return { ...still, ...size, hasAlpha: ((bits >>> 28) & 1) === 1 };
    }
    case 0x56503858: {
      const flags = view.getUint8(20); // "VP8X"
      const size = { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
      const exif = flags & 8 ? findExif(view, bytes) : { orientation: 1 };
      return { ...common, ...size, hasAlpha: (flags & 16) !== 0, animated: (flags & 2) !== 0, exif };
    }
  }
  throw new AvatarError(
    "photo-unreadable",
    "The WebP has an unknown first chunk",
    "The file is damaged; save it again.",
  );
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
}

function findExif(view: DataView, bytes: Uint8Array): ExifInfo {
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at + 4, true);
    if (view.getUint32(at) === 0x45584946) {
      // Some writers keep JPEG's "Exif\0\0" prefix.
      const prefix = length >= 6 && bytes[at + 8] === 0x45 ? 6 : 0;
      return readExif(bytes.subarray(at + 8 + prefix, at + 8 + length));
    }
    at += 8 + length + (length & 1);
  }
  return { orientation: 1 };
}
