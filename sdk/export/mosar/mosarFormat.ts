import { AvatarError } from "../../AvatarError";

/** A .mosar file: four letters, three uint32 (version, bytes of the JSON, bytes of the numbers, unpacked), then both as zlib. */
export const MOSAR_MAGIC = "MSAR";
export const MOSAR_VERSION = 1;
export const HEADER_BYTES = 16;

/**
 * Unpacked bytes that are read at most. An avatar at 2048 has 160 MB.
 */
export const MOST_JSON_BYTES = 1 << 24;
export const MOST_NUMBER_BYTES = 1 << 29;
/** Each array of numbers starts at a multiple of this. */
export const ALIGNMENT = 8;

/** Kinds of arrays by name. */
export const ARRAY_KINDS = {
  i8: Int8Array,
  u8: Uint8Array,
  u8c: Uint8ClampedArray,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
export type ArrayKind = keyof typeof ARRAY_KINDS;
export type NumberArray = InstanceType<(typeof ARRAY_KINDS)[ArrayKind]>;

/** An array of numbers in the file: kind, count, first byte, and the row that its bytes were predicted along (filterBytes). */
export interface ArrayEntry {
  readonly kind: ArrayKind;
  readonly count: number;
  readonly offset: number;
  readonly row: number;
  readonly step: number;
}

export function unreadable(what: string, cause?: unknown): AvatarError {
  return new AvatarError(
    "avatar-unreadable",
    `The .mosar file cannot be read: ${what}.`,
    "Write it anew with exportMosar of this version, or see whether it was cut off on its way.",
    cause,
  );
}
