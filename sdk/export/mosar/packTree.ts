import { filterBytes } from "./filterBytes";
import { ALIGNMENT, ARRAY_KINDS, type ArrayEntry, type ArrayKind, type NumberArray } from "./mosarFormat";

/** Plain data as JSON, with its arrays of numbers beside it. */
export interface PackedTree {
  /** Values; `{ "$": place in arrays }` for an array of numbers, `{ "$": "NaN" }` and the like for what JSON has not. */
  readonly root: unknown;
  readonly arrays: readonly ArrayEntry[];
  readonly bytes: readonly Uint8Array[];
}

/**
 * Takes plain data apart: objects, arrays, strings, numbers, booleans, null, undefined, arrays of numbers. An array that is
 * there twice is kept once.
 * @throws TypeError for anything else, as a function or a class's object
 */
export function packTree(root: unknown): PackedTree {
  const arrays: ArrayEntry[] = [];
  const bytes: Uint8Array[] = [];
  const places = new Map<NumberArray, number>();
  let offset = 0;
  const addArray = (values: NumberArray, kind: ArrayKind, side: number) => {
    const found = places.get(values);
    if (found !== undefined) return found;
    const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    // A square picture of one byte a channel lies beside its `size`.
    const channels = kind === "u8" && side > 0 ? values.length / (side * side) : 0;
    const isPicture = Number.isInteger(channels) && channels > 0;
    const [row, step] = isPicture ? [side * channels, channels] : [0, values.BYTES_PER_ELEMENT];
    const filtered = filterBytes(raw, row, step);
    const padded = new Uint8Array(Math.ceil(raw.length / ALIGNMENT) * ALIGNMENT);
    padded.set(filtered);
    bytes.push(padded);
    const place = arrays.push({ kind, count: values.length, offset, row, step }) - 1;
    offset += padded.length;
    places.set(values, place);
    return place;
  };
  const pack = (value: unknown, side: number): unknown => {
    if (typeof value === "number") {
      const plain = Number.isFinite(value) && !Object.is(value, -0);
      return plain ? value : { $: Object.is(value, -0) ? "-0" : String(value) };
    }
    if (value === undefined) return { $: "undefined" };
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (Array.isArray(value)) return value.map((item) => pack(item, 0));
    const kind = kindOf(value);
    if (kind) return { $: addArray(value as NumberArray, kind, side) };
    if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) {
      throw new TypeError(`an avatar is plain data, not ${String(value)}`);
    }
    const { size } = value as { size?: unknown };
    const own = typeof size === "number" ? size : 0;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        if (name === "$" || name === "__proto__") throw new TypeError(`an avatar has no "${name}"`);
        return [name, pack(item, own)];
      }),
    );
  };
  return { root: pack(root, 0), arrays, bytes };
}

function kindOf(value: unknown): ArrayKind | undefined {
  const kinds = Object.entries(ARRAY_KINDS) as [ArrayKind, (typeof ARRAY_KINDS)[ArrayKind]][];
  // By name: an array of another realm (a test's, a frame's) is one too.
  return ArrayBuffer.isView(value) ? kinds.find(([, Kind]) => Kind.name === value.constructor.name)?.[0] : undefined;
}
