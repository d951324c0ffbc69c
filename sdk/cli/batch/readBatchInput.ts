import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { BatchPhoto } from "./BatchPhoto";
import { readPhotoFolder } from "./readPhotoFolder";
import { readPhotoList } from "./readPhotoList";
import { nameKey, type Shard, shardOf } from "./shardOf";

/**
 * The photos of a folder or a JSON-lines list that belong to the shard, in the input's order. Only they are kept in
 * memory.
 * @param out folder of the results: never an input
 * @throws RangeError with one line for the user: no photo at all, a line that is none, two of the same name
 */
export async function readBatchInput(input: string, out: string, shard?: Shard): Promise<BatchPhoto[]> {
  const status = await stat(input).catch(() => undefined);
  if (!status) throw new RangeError(`there is no ${input}`);
  if (resolve(input) === resolve(out)) throw new RangeError("--out is the folder of the photos itself");
  const photos: BatchPhoto[] = [];
  const names = new Map<string, string>();
  let total = 0;
  for await (const photo of status.isDirectory() ? readPhotoFolder(input, out) : readPhotoList(input)) {
    total++;
    if (shard && shardOf(photo.name, shard.count) !== shard.index) continue;
    const key = nameKey(photo.name);
    const other = names.get(key);
    if (other !== undefined) {
      throw new RangeError(`the ids "${other}" and "${photo.id}" are the same on some file system: give each its own`);
    }
    names.set(key, photo.id);
    photos.push(photo);
  }
  if (total === 0) throw new RangeError(`there is no photo in ${input}`);
  return photos;
}
