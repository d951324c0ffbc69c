/** Words of the file's head: "glTF" version 2, and of its two chunks: "JSON" and "BIN\0". */
const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;

/** A binary glTF 2.0 file of its JSON and its one buffer. */
export function packGlb(json: object, binary: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const [textSize, binarySize] = [text.length, binary.length].map((size) => Math.ceil(size / 4) * 4);
  const file = new Uint8Array(12 + 8 + textSize + 8 + binarySize);
  const words = new DataView(file.buffer);
  const write = (at: number, values: readonly number[]) =>
    values.forEach((value, i) => {
      words.setUint32(at + i * 4, value, true);
    });
  write(0, [MAGIC, 2, file.length, textSize, JSON_CHUNK]);
  // JSON is filled up with spaces, the buffer with zeros.
  file.fill(0x20, 20, 20 + textSize).set(text, 20);
  write(20 + textSize, [binarySize, BINARY_CHUNK]);
  file.set(binary, 28 + textSize);
  return file;
}
