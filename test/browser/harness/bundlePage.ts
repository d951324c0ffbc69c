import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";

/** Repository root, which the test server serves. */
export const ROOT = resolve(import.meta.dirname, "../../..");
const OUT = "out/test/pages";

/**
 * Bundles test/browser/pages/NAME.ts and puts it on an empty page.
 * @returns the page's path on the server
 */
export async function bundlePage(entry: string): Promise<string> {
  const name = basename(entry, ".ts");
  mkdirSync(join(ROOT, OUT), { recursive: true });
  await build({
    entryPoints: [join(ROOT, entry)],
    outfile: join(ROOT, OUT, `${name}.js`),
    bundle: true,
    format: "esm",
    target: "es2022",
    sourcemap: "inline",
    logLevel: "error",
    // glTF-Transform imports these for its Node half, which a page never calls.
    external: ["node:fs", "node:path"],
  });
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body style="margin:0"><script type="module" src="./${name}.js"></script>`;
  writeFileSync(join(ROOT, OUT, `${name}.html`), html);
  return `/${OUT}/${name}.html`;
}
