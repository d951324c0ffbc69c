import { AvatarError } from "../AvatarError";
import type { ImageHeader } from "./ImageHeader";
import { readHeifHeader } from "./readHeifHeader";
import { readJpegHeader } from "./readJpegHeader";
import { readPngHeader } from "./readPngHeader";
import { readWebpHeader } from "./readWebpHeader";

type HeaderReader = (bytes: Uint8Array) => ImageHeader;

const SAVE_AS_JPEG = "Save the photo as JPEG or PNG.";

/** Heads of files that people take for photos, and what to say about them. */
const NOT_PHOTOS: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\s*(<!doctype html|<html|<head|<body)/i,
    "a web page (HTML)",
    "The download gave an error or login page; download the photo itself.",
  ],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*>\s*)*(<!doctype svg|<svg)/i, "an SVG drawing", SAVE_AS_JPEG],
  [/^\s*(<\?xml|<[a-z!])/i, "an XML or HTML text", "Choose the photo file itself."],
  [/^%PDF-/, "a PDF", SAVE_AS_JPEG],
  [/^(II\*.|MM.\*)/s, "a TIFF or raw camera file", SAVE_AS_JPEG],
  [/^(....JXL |\xff\n)/s, "a JPEG XL file", SAVE_AS_JPEG],
  [/^....ftyp(mp4|iso|qt|M4V|avc)/s, "a video", "Choose a still picture."],
  [/^PK../s, "a ZIP archive", "Unpack it and choose the photo."],
  [/^version https:\/\/git-lfs/, "a Git LFS pointer, not the file it points to", "Fetch the file with `git lfs pull`."],
];

/**
 * Names a file's format and reads its header, without decoding a pixel. The file's name and MIME type play no part.
 * @param bytes the whole file, or its beginning
 * @throws AvatarError photo-unreadable, and nothing else
 */
export function sniffImage(bytes: Uint8Array): ImageHeader {
  if (bytes.byteLength === 0) {
    throw new AvatarError("photo-unreadable", "The file is empty", "Choose another file, or download it again.");
  }
  const read = findReader(bytes);
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AvatarError(
      "photo-unreadable",
      `The image ends inside its header, after ${bytes.byteLength} bytes`,
      "The file is truncated; download or copy it again.",
      error,
    );
  }
}

function findReader(bytes: Uint8Array): HeaderReader {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return readPngHeader;
  if (head.startsWith("\xff\xd8\xff")) return readJpegHeader;
  if (/^RIFF....WEBP/s.test(head)) return readWebpHeader;
  if (/^GIF8[79]a/.test(head)) return readGifHeader;
  if (head.startsWith("BM") && head.slice(6, 10) === "\0\0\0\0") return readBmpHeader;
  if (/^....ftyp(avif|avis|hei[cxmsf]|hev[cx]|mif1|msf1)/s.test(head)) return readHeifHeader;
  for (const [pattern, kind, hint] of NOT_PHOTOS) {
    if (pattern.test(head)) throw new AvatarError("photo-unreadable", `The file is ${kind}, not a photo`, hint);
  }
  throw new AvatarError("photo-unreadable", "The file is not an image of a known format", SAVE_AS_JPEG);
}

function readGifHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    format: "gif",
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    bitDepth: (view.getUint8(10) & 7) + 1,
    colorType: "palette",
    hasAlpha: true,
    // Every animated GIF that loops carries this block near its start.
    animated: String.fromCharCode(...bytes.subarray(0, 1024)).includes("NETSCAPE2.0"),
    exif: { orientation: 1 },
  };
}

function readBmpHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const core = view.getUint32(14, true) === 12;
  const bits = view.getUint16(core ? 24 : 28, true);
  return {
    format: "bmp",
    width: core ? view.getUint16(18, true) : view.getInt32(18, true),
    // A negative height means top row first.
    height: core ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true)),
    bitDepth: Math.min(bits, 8),
    colorType: bits > 8 ? "rgb" : "palette",
    hasAlpha: bits === 32,
    animated: false,
    exif: { orientation: 1 },
  };
}
