import { access, mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { PhotoOutcome } from "./BatchPhoto";
import { isComplete } from "./isComplete";

/**
 * Moves a finished folder or file to its place at one stroke: it is there whole or not at all. Where another process was
 * quicker, its result stays.
 * @throws Error of the file system, unless something else stands at the place or above it: that is this photo's failure
 */
export async function moveToPlace(from: string, target: string, glb: boolean): Promise<PhotoOutcome> {
  if (await isComplete(target, glb)) return { result: "done" };
  try {
    await mkdir(dirname(target), { recursive: true });
    await rename(from, target);
    return { result: "done" };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const stands = await access(target).then(
      () => true,
      () => false,
    );
    if (!stands && !["EEXIST", "ENOTDIR"].includes(code)) throw error;
    const message = `Something else is at ${target} or above it`;
    return { result: "failed", code: "output-taken", message, hint: "No id may be a folder of another id." };
  }
}
