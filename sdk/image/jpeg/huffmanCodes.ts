import type { HuffmanTable } from "./huffmanTables";

/** The code of every symbol 0..255, and its length in bits; 0 where the table has none. */
export interface HuffmanCodes {
  readonly code: Uint16Array;
  readonly length: Uint8Array;
}

/** Canonical codes: counted up within a length, doubled from one length to the next. */
export function huffmanCodes({ counts, symbols }: HuffmanTable): HuffmanCodes {
  const code = new Uint16Array(256);
  const length = new Uint8Array(256);
  let [next, at] = [0, 0];
  counts.forEach((count, i) => {
    for (let k = 0; k < count; k++) {
      code[symbols[at]] = next++;
      length[symbols[at++]] = i + 1;
    }
    next *= 2;
  });
  return { code, length };
}
