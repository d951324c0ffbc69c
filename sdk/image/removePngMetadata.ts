import { keepPieces } from "./keepPieces";

/** eXIf, tEXt, zTXt, iTXt, tIME. */
const METADATA: readonly number[] = [0x65584966, 0x74455874, 0x7a545874, 0x69545874, 0x74494d45];

/** A PNG without EXIF, texts and time. */
export function removePngMetadata(bytes: Uint8Array): Uint8Array {
  return keepPieces(bytes, pieces(bytes));
}

function* pieces(bytes: Uint8Array): Generator<readonly [number, number]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  yield [0, at];
  while (at + 8 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (!METADATA.includes(view.getUint32(at + 4))) yield [at, end];
    at = end;
  }
  yield [at, bytes.length];
}
