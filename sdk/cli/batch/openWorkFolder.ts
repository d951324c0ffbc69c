import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Shard } from "./shardOf";

/** Where a shard's photos are made before they are moved to their places: on the same disk, hidden, its own. */
export interface WorkFolder {
  /** A place of its own for one attempt at a photo. */
  placeOf(name: string): string;
  /** Whether the photo was in hand when an earlier run was killed. */
  wasInHand(name: string): boolean;
  remove(): Promise<void>;
}

/**
 * Opens the shard's work folder in DIR and clears what a killed run of the same shard left there; other shards' are
 * not touched. Only one process may run a shard at a time.
 */
export async function openWorkFolder(out: string, shard?: Shard): Promise<WorkFolder> {
  const folder = join(out, `.mosar${shard ? `-${shard.index + 1}-of-${shard.count}` : ""}`);
  await mkdir(folder, { recursive: true });
  const left = await readdir(folder);
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
  const keys = new Set(left.map((name) => name.split("-")[0]));
  return {
    placeOf: (name) => join(folder, `${keyOf(name)}-${randomUUID()}`),
    wasInHand: (name) => keys.has(keyOf(name)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function keyOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 16);
}
