import { AvatarError } from "../AvatarError";
import type { ImageHeader } from "./ImageHeader";
import { type ExifInfo, readExif } from "./readExif";

/** PNG colour types (PNG 3rd edition, table 11). */
const COLOR_TYPE: Readonly<Record<number, ImageHeader["colorType"]>> = {
  0: "grey",
  2: "rgb",
  3: "palette",
  4: "grey",
  6: "rgb",
};

/** Reads IHDR and the names of the chunks that follow. Throws RangeError where the bytes end before IHDR does. */
export function readPngHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = view.getUint8(25);
  const colorType = COLOR_TYPE[type];
  if (view.getUint32(12) !== 0x49484452 || !colorType) {
    throw new AvatarError("photo-unreadable", "The PNG has no valid IHDR", "The file is damaged; save it again.");
  }
  const chunks = readChunks(view, bytes);
  return {
    format: "png",
    width: view.getUint32(16),
    height: view.getUint32(20),
    bitDepth: view.getUint8(24),
    colorType,
    hasAlpha: type >= 4 || chunks.transparent,
    animated: chunks.animated,
    exif: chunks.exif,
  };
}

function readChunks(view: DataView, bytes: Uint8Array): { transparent: boolean; animated: boolean; exif: ExifInfo } {
  const found = { transparent: false, animated: false, exif: { orientation: 1 } as ExifInfo };
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const length = view.getUint32(at);
    const name = view.getUint32(at + 4);
    if (name === 0x74524e53) found.transparent = true; // tRNS
    if (name === 0x6163544c) found.animated = true; // acTL
    if (name === 0x65584966) found.exif = readExif(bytes.subarray(at + 8, at + 8 + length)); // eXIf
    at += 12 + length;
  }
  return found;
}
