/** A copy of some pieces of a file, one behind the other: any number of them in the memory of one file. @param pieces begin and end, rising */
export function keepPieces(bytes: Uint8Array, pieces: Iterable<readonly [number, number]>): Uint8Array<ArrayBuffer> {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (const [begin, end] of pieces) {
    const piece = bytes.subarray(begin, end);
    kept.set(piece, length);
    length += piece.length;
  }
  return kept.subarray(0, length);
}
