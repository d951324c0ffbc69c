import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { PhotoError } from "./BatchPhoto";

/** errors.jsonl of one shard, which alone writes it. */
export interface ErrorLog {
  has(id: string): boolean;
  /** Adds a line at once. A photo that has one already has two until `tidy`. */
  add(error: PhotoError): void;
  /** Forgets a photo's line, in the file at the next `tidy`. */
  remove(id: string): void;
  /** Writes the file anew where it differs: one line a photo, the last one; no file for no line. */
  tidy(): void;
}

/**
 * Opens the log. A line that a killed process left half is dropped: its photo is tried again. Synchronous: a line is one
 * write to the end of the file, and photos take seconds.
 * @throws Error of the file system
 */
export function openErrorLog(file: string): ErrorLog {
  const lines = readText(file).split("\n");
  const errors = new Map<string, string>();
  for (const line of lines) {
    const id = idOf(line);
    if (id === undefined) continue;
    // The last line counts, and at its own place.
    errors.delete(id);
    errors.set(id, line);
  }
  // Every line ends, the last one too: after half a line there is something behind the last end.
  let isTidy = lines.at(-1) === "" && errors.size === lines.length - 1;
  const tidy = () => {
    if (isTidy) return;
    if (errors.size === 0) rmSync(file, { force: true });
    else {
      writeFileSync(`${file}.new`, [...errors.values(), ""].join("\n"));
      renameSync(`${file}.new`, file);
    }
    isTidy = true;
  };
  rmSync(`${file}.new`, { force: true });
  // At once: a new line must not be written to the end of half a line.
  tidy();
  return {
    has: (id) => errors.has(id),
    add: (error) => {
      const line = JSON.stringify(error);
      if (errors.delete(error.id)) isTidy = false;
      appendFileSync(file, `${line}\n`);
      errors.set(error.id, line);
    },
    remove: (id) => {
      if (errors.delete(id)) isTidy = false;
    },
    tidy,
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

function idOf(line: string): string | undefined {
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}
