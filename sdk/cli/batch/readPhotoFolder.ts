import { readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import type { BatchPhoto } from "./BatchPhoto";
import { safeName } from "./safeName";

/** HEIC and TIFF are named too: what Node cannot decode is reported, not passed over. */
const EXTENSIONS = new Set(".jpg .jpeg .png .webp .avif .gif .bmp .heic .heif .tif .tiff".split(" "));

/**
 * The photos of a folder and the folders in it, sorted; the id is the path under the folder. Hidden names are left out,
 * and so is `except`, the folder of the results, whose maps are pictures too. Links to files are followed, to folders not.
 * @throws Error of the file system when a folder cannot be read
 */
export async function* readPhotoFolder(folder: string, except: string, under = ""): AsyncGenerator<BatchPhoto> {
  const entries = await readdir(join(folder, under), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const id = under ? `${under}/${entry.name}` : entry.name;
    const photo = join(folder, id);
    if (entry.isDirectory()) {
      if (resolve(photo) !== resolve(except)) yield* readPhotoFolder(folder, except, id);
    } else if (EXTENSIONS.has(extname(entry.name).toLowerCase()) && (entry.isFile() || (await isLinkToFile(photo)))) {
      yield { id, name: safeName(id), photo, options: {} };
    }
  }
}

/** A link to nothing counts: its photo is missed, in a line of errors.jsonl. */
function isLinkToFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => true,
  );
}
