/** A section to be written: its values in memory are what the file stores. */
export interface StoredSection {
  readonly type: "f32" | "f16" | "i16" | "u16" | "u32" | "i8" | "u8";
  readonly shape: readonly number[];
  /** f16 sections hold the 16 bits of each value. */
  readonly values: Float32Array | Uint16Array | Int16Array | Uint32Array | Int8Array | Uint8Array;
  /** One factor per row of the first dimension. */
  readonly scale?: readonly number[];
}

/** A model file of models/FORMAT.md. */
export function encodeContainer(
  magic: string,
  header: Readonly<Record<string, unknown>>,
  sections: Readonly<Record<string, StoredSection>>,
): Uint8Array {
  let offset = 0;
  const listed: Record<string, unknown> = {};
  for (const [name, { type, shape, scale, values }] of Object.entries(sections)) {
    listed[name] = { type, shape, offset, ...(scale ? { scale } : {}) };
    offset = roundUp(offset + values.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections: listed }));
  const dataStart = roundUp(12 + json.length);
  const file = new Uint8Array(dataStart + offset).fill(32, 12, dataStart);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(magic));
  view.setUint32(4, 1, true);
  view.setUint32(8, dataStart - 12, true);
  file.set(json, 12);
  let at = dataStart;
  for (const { values } of Object.values(sections)) {
    file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at = roundUp(at + values.byteLength);
  }
  return file;
}

const roundUp = (bytes: number): number => Math.ceil(bytes / 8) * 8;
