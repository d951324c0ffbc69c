import { AvatarError } from "../AvatarError";
import type { ImageHeader } from "./ImageHeader";
import { type ExifInfo, readExif } from "./readExif";

const EXIF_PREFIX = 0x45786966; // "Exif"
/** Segments and fill bytes before the picture. A profile has up to 255, EXIF and XMP some hundreds; millions would take seconds. */
const MOST_SEGMENTS = 5000;

/** Walks a JPEG's segments up to its first scan. Throws RangeError where the bytes end too early. */
export function readJpegHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let exif: ExifInfo = { orientation: 1 };
  let frame: Omit<ImageHeader, "exif"> | undefined;
  let at = 2;
  for (let read = 0; ; read++) {
    if (read > MOST_SEGMENTS) {
      throw new AvatarError(
        "photo-unreadable",
        "The JPEG's header does not end",
        "The file is damaged; save it again.",
      );
    }
    const marker = view.getUint16(at);
    if (marker === 0xffff) {
      at += 1; // fill byte
      continue;
    }
    if (marker >> 8 !== 0xff) break;
    if (isStandalone(marker)) {
      at += 2;
      continue;
    }
    if (marker === 0xffda || marker === 0xffd9) break;
    const length = view.getUint16(at + 2);
    if (length < 2) break;
    if (isFrameStart(marker)) frame ??= readFrame(view, at + 4);
    else if (marker === 0xffe1 && view.getUint32(at + 4) === EXIF_PREFIX) {
      exif = readExif(bytes.subarray(at + 10, at + 2 + length));
    }
    at += 2 + length;
  }
  if (!frame) {
    throw new AvatarError("photo-unreadable", "The JPEG has no frame header", "The file is damaged; save it again.");
  }
  return { ...frame, exif };
}

/** TEM and restart markers have no length. */
function isStandalone(marker: number): boolean {
  return marker === 0xff01 || (marker >= 0xffd0 && marker <= 0xffd7);
}

/** SOF0..SOF15 without DHT, JPG and DAC, which share the range. */
function isFrameStart(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
}

function readFrame(view: DataView, at: number): Omit<ImageHeader, "exif"> {
  const components = view.getUint8(at + 5);
  return {
    format: "jpeg",
    bitDepth: view.getUint8(at),
    height: view.getUint16(at + 1),
    width: view.getUint16(at + 3),
    colorType: components === 1 ? "grey" : components === 4 ? "cmyk" : "rgb",
    hasAlpha: false,
    animated: false,
  };
}
