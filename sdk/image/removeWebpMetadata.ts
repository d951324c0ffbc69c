import { keepPieces } from "./keepPieces";

/** "EXIF" and "XMP ", and their flags in the chunk "VP8X". */
const METADATA: readonly number[] = [0x45584946, 0x584d5020];
const FLAGS = 0x0c;
const EXTENDED = 0x56503858;

/** A WebP without EXIF and XMP. */
export function removeWebpMetadata(bytes: Uint8Array): Uint8Array {
  const bare = keepPieces(bytes, pieces(bytes));
  const view = new DataView(bare.buffer, bare.byteOffset, bare.byteLength);
  // A size that was wrong stays wrong by as much.
  view.setUint32(4, view.getUint32(4, true) - (bytes.length - bare.length), true);
  if (bare.length > 20 && view.getUint32(12) === EXTENDED) bare[20] &= ~FLAGS;
  return bare;
}

function* pieces(bytes: Uint8Array): Generator<readonly [number, number]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 12;
  yield [0, at];
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length & 1);
    if (!METADATA.includes(view.getUint32(at))) yield [at, end];
    at = end;
  }
  yield [at, bytes.length];
}
