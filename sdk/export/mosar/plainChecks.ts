import { unreadable } from "./mosarFormat";

/** Plain data of a file, of which nothing is known yet. */
export type Part = Readonly<Record<string, unknown>>;

/** @throws AvatarError avatar-unreadable, as every check here does with the name of what is wrong */
export function part(value: unknown, name: string): Part {
  if (typeof value !== "object" || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) {
    throw unreadable(`${name} is missing`);
  }
  return value as Part;
}

export function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw unreadable(`${name} is no list`);
  return value;
}

export function text(value: unknown, name: string, known?: readonly string[]): void {
  if (typeof value !== "string") throw unreadable(`${name} is no text`);
  if (known && !known.includes(value)) throw unreadable(`${name} is none of ${known.join(", ")}`);
}

/** A finite number between two others, both included. */
export function number(value: unknown, name: string, least = -Number.MAX_VALUE, most = Number.MAX_VALUE): void {
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    throw unreadable(`${name} is no number${least > -Number.MAX_VALUE ? ` from ${least} to ${most}` : ""}`);
  }
}

/** A list of so many finite numbers. */
export function numbers(value: unknown, name: string, length: number, least?: number, most?: number): void {
  const items = list(value, name);
  if (items.length !== length) throw unreadable(`${name} has ${items.length} numbers, not ${length}`);
  for (const item of items) number(item, name, least, most);
}

/** An array of finite numbers. */
export function floats(
  value: unknown,
  name: string,
  length: number | undefined,
  Kind: typeof Float32Array | typeof Float64Array,
): void {
  if (!(value instanceof Kind)) throw unreadable(`${name} is no ${Kind.name}`);
  if (length !== undefined && value.length !== length) {
    throw unreadable(`${name} has ${value.length} numbers, not ${length}`);
  }
  if (!value.every(Number.isFinite)) throw unreadable(`${name} has numbers that are not finite`);
}

export function bytes(value: unknown, name: string, length: number): void {
  if (!(value instanceof Uint8Array) || value.length !== length) throw unreadable(`${name} has not ${length} bytes`);
}

/** Texels a side of a square picture. */
export function squareSide(size: unknown, name: string): number {
  if (!Number.isInteger(size)) throw unreadable(`${name} has no size`);
  number(size, `the size of ${name}`, 1, 16384);
  return size as number;
}
