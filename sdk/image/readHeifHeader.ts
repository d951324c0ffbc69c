import { AvatarError } from "../AvatarError";
import type { ImageHeader } from "./ImageHeader";

/** Boxes that hold others, and how many bytes stand before the first of them (ISO/IEC 14496-12 and 23008-12). */
const CONTAINER_SKIP: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 };

/** meta, iprp, ipco: a file that nests them deeper wants to keep us busy. */
const DEEPEST = 3;

interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Size of an AVIF or HEIC file from its `ispe` boxes; the largest is the picture, smaller ones are tiles and thumbnails.
 * Rotation boxes are left to the decoder, which must honour them; EXIF's orientation has no say in these formats.
 */
export function readHeifHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const brands = readBrands(view);
  let width = 0;
  let height = 0;
  let hasAlpha = false;
  for (const box of walk(view, 0, view.byteLength)) {
    if (box.type === "auxC") hasAlpha = true;
    if (box.type !== "ispe") continue;
    const [w, h] = [view.getUint32(box.start + 4), view.getUint32(box.start + 8)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  if (width * height === 0) {
    throw new AvatarError(
      "photo-unreadable",
      "The HEIF file states no picture size",
      "The file is damaged or not a photo; save it as JPEG.",
    );
  }
  const format = brands.some((brand) => brand === "avif" || brand === "avis") ? "avif" : "heic";
  const animated = brands[0] === "avis" || brands[0] === "hevc" || brands[0] === "msf1";
  return { format, width, height, bitDepth: 8, colorType: "rgb", hasAlpha, animated, exif: { orientation: 1 } };
}

/** Major brand first, then the compatible ones. */
function readBrands(view: DataView): string[] {
  const end = Math.min(view.getUint32(0), view.byteLength, 256);
  const brands = [readType(view, 8)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(readType(view, at));
  return brands;
}

function* walk(view: DataView, start: number, end: number, depth = 0): Generator<Box> {
  for (let at = start; at + 8 <= end; ) {
    const size = view.getUint32(at);
    const type = readType(view, at + 4);
    const boxEnd = size === 0 ? end : at + size;
    if (size !== 0 && size < 8) return;
    const skip = CONTAINER_SKIP[type];
    if (skip === undefined) yield { type, start: at + 8, end: boxEnd };
    else if (depth < DEEPEST) yield* walk(view, at + 8 + skip, Math.min(boxEnd, end), depth + 1);
    at = boxEnd;
  }
}

function readType(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
