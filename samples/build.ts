import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { listOrtFiles } from "../sdk/cli/listOrtFiles";

const ROOT = resolve(import.meta.dirname, "..");

/**
 * Bundles samples/NAME for a browser into dist/samples/NAME, its page, styles and assets beside it.
 * @returns the page's path on a server over the repository
 */
export async function buildSample(name: string): Promise<string> {
  const source = join(ROOT, "samples", name);
  const target = join(ROOT, "dist/samples", name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await build({
    // The worker beside the page's script, where the SDK looks for it.
    entryPoints: [
      { in: join(source, "main.ts"), out: "main" },
      { in: join(ROOT, "sdk/worker/worker.ts"), out: "worker" },
    ],
    outdir: target,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    logLevel: "error",
    // glTF-Transform imports these for its Node half, which a page never calls.
    external: ["node:fs", "node:path"],
    // The sample imports the package by its name; here that is the source next door.
    alias: { mosar: join(ROOT, "sdk/index.ts"), "mosar/babylon": join(ROOT, "plugin/index.ts") },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  for (const file of readdirSync(source).filter((entry) => !entry.endsWith(".ts"))) {
    cpSync(join(source, file), join(target, file), { recursive: true });
  }
  cpSync(join(ROOT, "samples/assets"), join(ROOT, "dist/samples/assets"), { recursive: true });
  for (const [from, to] of listOrtFiles()) cpSync(from, join(ROOT, "dist/samples/ort", to));
  return `/dist/samples/${name}/index.html`;
}
