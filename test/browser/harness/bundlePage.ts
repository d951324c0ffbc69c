import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";
import { listOrtFiles } from "../../../sdk/cli/listOrtFiles";

/** Repository root, which the test server serves. */
export const ROOT = resolve(import.meta.dirname, "../../..");
const OUT = "out/test/pages";

/**
 * Bundles test/browser/pages/NAME.ts and puts it on an empty page, with ONNX Runtime beside it in ort/.
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
  for (const [from, to] of listOrtFiles()) {
    if (!existsSync(join(ROOT, OUT, "ort", to))) cpSync(from, join(ROOT, OUT, "ort", to));
  }
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body style="margin:0"><script type="module" src="./${name}.js"></script>`;
  writeFileSync(join(ROOT, OUT, `${name}.html`), html);
  return `/${OUT}/${name}.html`;
}
