/**
 * Where a JPEG's first scan begins (its SOS marker), after any thumbnail in the segments before it.
 * @returns the length of the file where there is none
 */
export function findJpegScan(bytes: Uint8Array): number {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return bytes.length;
    const marker = bytes[at + 1];
    if (marker === 0xda) return at;
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    // A fill byte, a marker without a length, or a segment.
    if (marker === 0xff) at += 1;
    else at += alone ? 2 : 2 + bytes[at + 2] * 256 + bytes[at + 3];
  }
  return bytes.length;
}
