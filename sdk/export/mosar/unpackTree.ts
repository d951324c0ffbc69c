import { unfilterBytes } from "./filterBytes";
import { ALIGNMENT, ARRAY_KINDS, type ArrayEntry, type NumberArray, unreadable } from "./mosarFormat";

const SPECIAL: Readonly<Record<string, number | undefined>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
  "-0": -0,
  undefined: undefined,
};
/** An avatar is eight levels deep. */
const MOST_DEPTH = 32;

/**
 * Puts plain data together again (packTree).
 * @throws AvatarError avatar-unreadable for anything that packTree has not written
 */
export function unpackTree(root: unknown, entries: unknown, numbers: Uint8Array): unknown {
  if (!Array.isArray(entries)) throw unreadable("it lists no arrays");
  let end = 0;
  const arrays = entries.map((entry: unknown) => {
    const array = readArray(entry, numbers, end);
    end = (entry as ArrayEntry).offset + array.byteLength;
    return array;
  });
  const unpack = (value: unknown, depth: number): unknown => {
    if (depth > MOST_DEPTH) throw unreadable(`it is deeper than ${MOST_DEPTH} levels`);
    if (Array.isArray(value)) return value.map((item) => unpack(item, depth + 1));
    if (typeof value !== "object" || value === null) return value;
    if ("$" in value) return special(value.$, arrays);
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        if (name === "__proto__") throw unreadable(`it names "${name}"`);
        return [name, unpack(item, depth + 1)];
      }),
    );
  };
  return unpack(root, 0);
}

function special(value: unknown, arrays: readonly NumberArray[]): unknown {
  if (typeof value === "number" && arrays[value]) return arrays[value];
  if (typeof value === "string" && Object.hasOwn(SPECIAL, value)) return SPECIAL[value];
  throw unreadable(`it points to ${JSON.stringify(value)}, which is not there`);
}

/** @param from where the last array ended: arrays that share bytes would make much of little */
function readArray(entry: unknown, numbers: Uint8Array, from: number): NumberArray {
  const { kind, count, offset, row, step } = (entry ?? {}) as Partial<ArrayEntry>;
  if (typeof kind !== "string" || !Object.hasOwn(ARRAY_KINDS, kind)) throw unreadable("an array is of no known kind");
  const Kind = ARRAY_KINDS[kind];
  const whole = (value: number | undefined): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  if (!whole(count) || !whole(offset) || !whole(row) || !whole(step)) throw unreadable("an array's place is no number");
  const length = count * Kind.BYTES_PER_ELEMENT;
  if (offset < from) throw unreadable("its arrays overlap");
  if (offset % ALIGNMENT !== 0 || offset + length > numbers.length) throw unreadable("an array ends beyond the file");
  const fits = row > 0 ? step > 0 && step <= row && length % row === 0 : step === Kind.BYTES_PER_ELEMENT;
  if (!fits) throw unreadable("an array's rows do not fill it");
  const bytes = unfilterBytes(numbers.subarray(offset, offset + length), row, step);
  return new Kind(bytes.buffer as ArrayBuffer, 0, count);
}
