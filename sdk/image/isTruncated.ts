import { findJpegScan } from "./findJpegScan";
import type { ImageHeader } from "./ImageHeader";

/**
 * Whether the file ends before its format says so. Decoders disagree on such files (grey rest, error, or nothing said),
 * and half a face fits nobody; so they are refused before decoding. Costs no decoding: only lengths are followed.
 */
export function isTruncated(bytes: Uint8Array, header: ImageHeader): boolean {
  if (header.format === "png") return !hasPngEnd(bytes);
  if (header.format === "jpeg") return !hasJpegEnd(bytes);
  if (header.format === "webp") {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return view.getUint32(4, true) + 8 > bytes.byteLength;
  }
  return false; // the others have no cheap end mark; their decoders complain
}

function hasPngEnd(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.byteLength; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x49454e44) return true; // IEND; its CRC may be missing
  }
  return false;
}

/** The end mark FF D9 cannot occur inside entropy-coded data; the search starts at the first scan, after any thumbnail. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  for (let at = findJpegScan(bytes) + 2; at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
