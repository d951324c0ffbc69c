import { AvatarError } from "../AvatarError";
import { float16ToNumber } from "../math/float16";

type SectionType = "f32" | "f16" | "i16" | "u16" | "u32" | "i8" | "u8";
const BYTES: Readonly<Record<SectionType, number>> = { f32: 4, f16: 2, i16: 2, u16: 2, u32: 4, i8: 1, u8: 1 };

interface Section {
  readonly type: SectionType;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly scale?: readonly number[];
}

/** A model file of models/FORMAT.md: the JSON header and typed access to its sections. */
export interface Container {
  readonly header: Readonly<Record<string, unknown>>;
  has(name: string): boolean;
  /** The section's values, scaled; its shape must be the given one (-1 accepts any length). */
  floats(name: string, shape: readonly number[]): Float32Array;
  /** The section's stored integers; every one must be below `limit`. */
  indices(name: string, shape: readonly number[], limit: number): Uint32Array;
  /** Length of the section's given dimension. */
  dimension(name: string, axis: number): number;
  /** An AvatarError about this file. */
  damaged(what: string): AvatarError;
}

const FORMAT_VERSION = 1;

/**
 * Opens a model file of models/FORMAT.md. Throws AvatarError model-unavailable for anything that is not one.
 * @param magic four ASCII letters, for example "MSRH"
 */
export function readContainer(source: ArrayBuffer | Uint8Array, magic: string): Container {
  const damaged = (what: string): AvatarError =>
    new AvatarError(
      "model-unavailable",
      `The ${magic} model file is damaged: ${what}.`,
      "Fetch the model files again, in the version that belongs to this package.",
    );
  const bytes = alignedBytes(source);
  if (bytes.length < 16) throw damaged(`${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = String.fromCharCode(...bytes.subarray(0, 4));
  if (found !== magic) throw damaged(`it begins with ${JSON.stringify(found)}`);
  const version = view.getUint32(4, true);
  if (version !== FORMAT_VERSION) throw damaged(`format version ${version}, expected ${FORMAT_VERSION}`);
  const dataStart = 12 + view.getUint32(8, true);
  if (dataStart > bytes.length || dataStart % 8 !== 0) throw damaged("its header does not end inside the file");
  const header = parseHeader(bytes.subarray(12, dataStart), damaged);
  const sections = header.sections as Record<string, Section>;

  /** The section, checked for type, shape and place. */
  function open(name: string, shape?: readonly number[]): { section: Section; count: number } {
    const section = sections[name];
    if (!section || !(section.type in BYTES) || !Array.isArray(section.shape)) throw damaged(`no section ${name}`);
    if (
      shape &&
      !(shape.length === section.shape.length && shape.every((n, i) => n === -1 || n === section.shape[i]))
    ) {
      throw damaged(`section ${name} has shape [${section.shape}], expected [${shape}]`);
    }
    const count = section.shape.reduce((product, n) => product * n, 1);
    const end = dataStart + section.offset + count * BYTES[section.type];
    if (!(section.offset >= 0 && section.offset % 8 === 0 && Number.isInteger(count) && end <= bytes.length)) {
      throw damaged(`section ${name} ends at byte ${end} of ${bytes.length}`);
    }
    if (section.scale && section.scale.length !== section.shape[0]) throw damaged(`section ${name} lacks scales`);
    return { section, count };
  }
  const stored = ({ section, count }: { section: Section; count: number }): ArrayLike<number> =>
    storedValues(section.type, bytes.buffer as ArrayBuffer, bytes.byteOffset + dataStart + section.offset, count);

  return {
    header,
    damaged,
    has: (name) => name in sections,
    dimension: (name, axis) => open(name).section.shape[axis],
    floats(name, shape) {
      const opened = open(name, shape);
      const values = scaledValues(opened.section, stored(opened));
      if (!values.every(Number.isFinite)) throw damaged(`section ${name} holds values that are not finite`);
      return values;
    },
    indices(name, shape, limit) {
      const values = Uint32Array.from(stored(open(name, shape)));
      if (!values.every((value) => value < limit)) throw damaged(`section ${name} points past ${limit - 1}`);
      return values;
    },
  };
}

/** The bytes, copied if they do not start at a multiple of 8 (typed views need it). */
function alignedBytes(source: ArrayBuffer | Uint8Array): Uint8Array {
  const bytes = source instanceof Uint8Array ? source : new Uint8Array(source);
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

function parseHeader(bytes: Uint8Array, damaged: (what: string) => AvatarError): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw damaged("its header is not JSON");
  }
  const sections = (header as { sections?: unknown } | null)?.sections;
  if (typeof sections !== "object" || sections === null) throw damaged("its header names no sections");
  return header as Record<string, unknown>;
}

function storedValues(type: SectionType, buffer: ArrayBuffer, start: number, count: number): ArrayLike<number> {
  switch (type) {
    case "f32":
      return new Float32Array(buffer, start, count);
    case "u32":
      return new Uint32Array(buffer, start, count);
    case "f16":
      return Float32Array.from(new Uint16Array(buffer, start, count), float16ToNumber);
    case "u16":
      return new Uint16Array(buffer, start, count);
    case "i16":
      return new Int16Array(buffer, start, count);
    case "i8":
      return new Int8Array(buffer, start, count);
    case "u8":
      return new Uint8Array(buffer, start, count);
  }
}

/** Stored values by their row's scale; unsigned ones without a scale are shares of their largest value. */
function scaledValues({ type, scale, shape }: Section, stored: ArrayLike<number>): Float32Array {
  const values = Float32Array.from(stored);
  const share = type === "u8" ? 1 / 255 : type === "u16" ? 1 / 65535 : 1;
  const rowLength = values.length / Math.max(1, shape[0]);
  for (let row = 0; row < shape[0]; row++) {
    const factor = scale ? scale[row] : share;
    if (factor !== 1) for (let i = row * rowLength; i < (row + 1) * rowLength; i++) values[i] *= factor;
  }
  return values;
}
