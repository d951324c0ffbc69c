import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const GUIDES = readdirSync(join(ROOT, "docs")).filter((name) => name.endsWith(".md"));
const PAGES = [
  ...GUIDES.map((name) => `docs/${name}`),
  "README.md",
  "PRIVACY.md",
  "samples/README.md",
  "samples/batch/README.md",
];

/** Members of a union of texts in a source file, from its begin to the next semicolon. */
function union(path: string, begin: string): string[] {
  const text = read(path);
  const from = text.indexOf(begin) + begin.length;
  return [...text.slice(from, text.indexOf(";", from)).matchAll(/"([\w-]+)"/g)].map(([, member]) => member);
}

/** First cells of a page's tables, as far as they are code. */
function tableOf(path: string): string[] {
  const rows = [...read(path).matchAll(/^\| (`[^|]*`) \|/gm)].map(([, cell]) => cell);
  return rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code));
}

describe("the guides", () => {
  it("say of every error code and every warning what helps", () => {
    const [codes, warnings] = [
      union("sdk/AvatarError.ts", "type AvatarErrorCode ="),
      union("sdk/types.ts", "interface QualityWarning {"),
    ];
    expect([codes.length, warnings.length]).toEqual([9, 11]);
    expect([...codes, ...warnings].sort()).toEqual(tableOf("docs/troubleshooting.md").sort());
  });

  it("are all in the list of guides", () => {
    for (const name of GUIDES.filter((one) => one !== "README.md"))
      expect(read("docs/README.md")).toContain(`(${name})`);
  });

  it.each(PAGES)("%s links to files that are there", (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link);
    const local = links.filter((link) => !/^https?:/.test(link));
    expect(local.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  it.each(PAGES)("%s imports what there is", (page) => {
    const entries: Readonly<Record<string, string>> = { mosar: "sdk/index.ts", "mosar/babylon": "plugin/pure.ts" };
    for (const [, names, entry] of read(page).matchAll(/import \{ ([^}]+) \} from "(mosar[/a-z]*)"/g)) {
      for (const name of names.split(", ")) {
        expect([name, new RegExp(`\\b${name}\\b`).test(read(entries[entry]))]).toEqual([name, true]);
      }
    }
  });
});
