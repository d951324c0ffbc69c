/** Bits of a JPEG's picture data, most significant first; a byte 0xff is followed by 0. */
export interface BitWriter {
  /** @param count 1..16 lowest bits of `bits` */
  write(bits: number, count: number): void;
  /** Fills the last byte with ones and returns all bytes. */
  finish(): Uint8Array;
}

export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(1 << 16);
  let [length, kept, free] = [0, 0, 8];
  const put = (byte: number) => {
    if (length + 2 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[length++] = byte;
    if (byte === 0xff) bytes[length++] = 0;
  };
  const write = (bits: number, count: number) => {
    let left = count;
    while (left > 0) {
      const taken = Math.min(left, free);
      kept = (kept << taken) | ((bits >> (left - taken)) & ((1 << taken) - 1));
      left -= taken;
      free -= taken;
      if (free > 0) continue;
      put(kept);
      [kept, free] = [0, 8];
    }
  };
  return {
    write,
    finish() {
      if (free < 8) write((1 << free) - 1, free);
      return bytes.slice(0, length);
    },
  };
}
