import { findJpegScan } from "./findJpegScan";

/** How often a JPEG's picture is gone over: its SOS markers, thumbnails aside. Costs no decoding. */
export function countJpegScans(bytes: Uint8Array): number {
  let count = 0;
  for (let at = findJpegScan(bytes); at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xda) count++;
  }
  return count;
}
