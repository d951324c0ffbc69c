import { createReadStream } from "node:fs";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { BatchPhoto, PhotoOptions } from "./BatchPhoto";
import { safeName } from "./safeName";

const FIELDS = ["id", "photo", "textureSize", "seed", "learnedSkin"];

/**
 * The photos of a JSON-lines file, one object a line: `photo` (address, or path from the list's own folder), and where
 * wanted `id` (default: the photo as written), `textureSize`, `seed`, `learnedSkin`. Read as a stream.
 * @throws RangeError with the line's number for a line that is not such an object: a list is refused before the work
 *   begins, because a line that cannot be read belongs to nobody's shard
 */
export async function* readPhotoList(file: string): AsyncGenerator<BatchPhoto> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    try {
      yield readLine(JSON.parse(line), dirname(file));
    } catch (error) {
      throw new RangeError(`${file}, line ${number}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

function readLine(fields: unknown, folder: string): BatchPhoto {
  if (!isRecord(fields)) throw new RangeError("not an object");
  const strange = Object.keys(fields).find((key) => !FIELDS.includes(key));
  if (strange !== undefined) throw new RangeError(`"${strange}" is none of ${FIELDS.join(", ")}`);
  const { photo, id = photo } = fields;
  if (typeof photo !== "string" || photo === "") throw new RangeError('"photo" is not a path or an address');
  if (typeof id !== "string") throw new RangeError('"id" is not a string');
  // Two letters and more: "C:\photo.jpg" is a path.
  const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(photo);
  return { id, name: safeName(id), photo: isAddress ? photo : resolve(folder, photo), options: readOptions(fields) };
}

function readOptions({ textureSize, seed, learnedSkin }: Readonly<Record<string, unknown>>): PhotoOptions {
  return {
    ...(textureSize !== undefined && { textureSize: checked("textureSize", textureSize, isTextureSize) }),
    ...(seed !== undefined && { seed: checked("seed", seed, isSeed) }),
    ...(learnedSkin !== undefined && { learnedSkin: checked("learnedSkin", learnedSkin, isBoolean) }),
  };
}

function checked<T>(name: string, value: unknown, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new RangeError(`"${name}" cannot be ${JSON.stringify(value)}`);
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextureSize(value: unknown): value is 512 | 1024 | 2048 {
  return value === 512 || value === 1024 || value === 2048;
}

function isSeed(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0xffffffff;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}
