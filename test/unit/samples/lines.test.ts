import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";

const SAMPLES = join(import.meta.dirname, "../../../samples");
/** A sample is to be read in a minute: fewer lines than this. */
const MOST = 80;

/** Lines of a sample's own scripts that are neither empty nor comments; what several samples use is in shared/. */
function ownLines(sample: string): number {
  const folder = join(SAMPLES, sample);
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const lines = scripts.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  return lines.filter((line) => !/^\s*($|\/\/|\/\*|\*)/.test(line)).length;
}

it("every sample is short, and there are six", () => {
  const samples = readdirSync(SAMPLES).filter((name) => /^\d/.test(name));
  expect(samples.length).toBe(6);
  const long = samples.map((name) => [name, ownLines(name)] as const);
  expect(long.filter(([, lines]) => lines >= MOST)).toEqual([]);
  // The count counts.
  expect(Math.min(...long.map(([, lines]) => lines))).toBeGreaterThan(20);
});

it("a file in shared/ is used by two samples at least, or by another of shared/", () => {
  const sources = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const texts = sources.map((path) => [path, readFileSync(join(SAMPLES, path), "utf8")] as const);
  for (const path of sources.filter((one) => one.startsWith("shared/"))) {
    const name = path.slice("shared/".length, -".ts".length);
    const users = texts
      .filter(([, text]) => new RegExp(`from "[./]*(shared/)?${name}"`).test(text))
      .map(([user]) => user);
    const folders = new Set(users.map((user) => user.split("/")[0]));
    expect([path, folders.size > 1 || folders.has("shared")]).toEqual([path, true]);
  }
});
