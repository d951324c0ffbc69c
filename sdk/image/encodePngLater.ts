/**
 * Encodes 8-bit pixels as PNG, without any metadata. The writer is loaded when it is first asked for.
 * @param data width * height * channels, row 0 on top
 * @throws RangeError for another number of bytes
 */
export async function encodePng(
  width: number,
  height: number,
  channels: 1 | 3 | 4,
  data: Uint8Array | Uint8ClampedArray,
): Promise<Uint8Array> {
  const writer = await import("./encodePng");
  return writer.encodePng(width, height, channels, data);
}
