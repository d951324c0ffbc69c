import { createHash } from "node:crypto";

/** Part of a batch: one of `count`, from 0. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * The shard that makes a photo: the first 32 bits of the SHA-256 of its name, modulo the count. A hash and not the
 * photo's place in the list: a photo that is added or removed moves no other one to another shard, so none is left
 * behind or made twice when the list grows while shards run; and two lines of the same name meet in the same shard,
 * which can refuse them. Letters' case does not count: some file systems do not tell it apart.
 * @returns 0 .. count - 1; shards of N photos differ by about sqrt(N)
 */
export function shardOf(name: string, count: number): number {
  return createHash("sha256").update(nameKey(name)).digest().readUInt32BE(0) % count;
}

/** What two names have in common that one file system or another takes for the same. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
