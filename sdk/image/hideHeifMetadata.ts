const EXIF = [0x45, 0x78, 0x69, 0x66] as const;
const META = 0x6d657461;

/** An AVIF or HEIC whose EXIF items are of a kind that no decoder knows. Its places are counted in bytes, so none is removed. */
export function hideHeifMetadata(bytes: Uint8Array): Uint8Array {
  const hidden = bytes.slice();
  const view = new DataView(hidden.buffer);
  for (let at = 0; at + 8 <= hidden.length; ) {
    const size = view.getUint32(at);
    const end = size < 8 ? hidden.length : Math.min(hidden.length, at + size);
    if (view.getUint32(at + 4) === META) renameExif(hidden.subarray(at + 8, end));
    at = end;
  }
  return hidden;
}

function renameExif(box: Uint8Array): void {
  for (let at = box.indexOf(EXIF[0]); at >= 0; at = box.indexOf(EXIF[0], at + 1)) {
    if (EXIF.every((letter, i) => box[at + i] === letter)) box.fill(0x78, at, at + 4);
  }
}
