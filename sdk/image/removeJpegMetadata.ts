import { findJpegScan } from "./findJpegScan";
import { keepPieces } from "./keepPieces";

/** APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe's colour transform) say how pixels are meant; the others do not. */
const KEPT: readonly number[] = [0xe0, 0xe2, 0xee];

/** A JPEG without EXIF, XMP, IPTC, thumbnails and comments. What follows the first scan stays. */
export function removeJpegMetadata(bytes: Uint8Array): Uint8Array {
  return keepPieces(bytes, pieces(bytes));
}

function* pieces(bytes: Uint8Array): Generator<readonly [number, number]> {
  const scan = findJpegScan(bytes);
  yield [0, 2];
  for (let at = 2; at + 4 <= scan; ) {
    const marker = bytes[at + 1];
    const alone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    const end = Math.min(scan, at + (marker === 0xff ? 1 : alone ? 2 : 2 + bytes[at + 2] * 256 + bytes[at + 3]));
    const isMetadata = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !KEPT.includes(marker));
    if (!alone && !isMetadata) yield [at, end];
    at = end;
  }
  yield [scan, bytes.length];
}
