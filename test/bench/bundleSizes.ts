import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { SHADER_FILES, shortShaders } from "../../rollup.shaders";

/** Bytes after minifying and gzip. */
export interface BundleSize {
  readonly name: string;
  /** What the page waits for. */
  readonly first: number;
  /** What is loaded when it is needed. */
  readonly later: number;
}

/** What a page may import, as it would write it; Babylon.js is the page's own, ONNX Runtime is no part of any bundle. */
const ENTRIES: Readonly<Record<string, string>> = {
  "SDK, everything": 'export * from "./sdk/index"',
  "SDK, AvatarRuntime": 'export { AvatarRuntime } from "./sdk/AvatarRuntime"',
  "SDK and plugin, everything": 'export * from "./sdk/index"; export * from "./plugin/index"',
  "createAvatarFromPhoto of the plugin": 'export { createAvatarFromPhoto } from "./plugin/index"',
  "worker, loaded beside the page": 'import "./sdk/worker/worker"',
};

/** As in the published package. */
const shaders: Plugin = {
  name: "short shaders",
  setup: ({ onLoad }) =>
    onLoad({ filter: SHADER_FILES }, ({ path }) => ({
      contents: shortShaders(readFileSync(path, "utf8")),
      loader: "ts",
    })),
};

/** Bundles each entry as a page would and weighs it. */
export async function bundleSizes(root: string): Promise<BundleSize[]> {
  const sizes: BundleSize[] = [];
  for (const [name, code] of Object.entries(ENTRIES)) sizes.push({ name, ...(await weigh(root, code)) });
  return sizes;
}

async function weigh(root: string, code: string): Promise<Omit<BundleSize, "name">> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root, loader: "ts" },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: root,
    write: false,
    metafile: true,
    absWorkingDir: root,
    external: ["@babylonjs/*", "node:*", "sharp"],
    plugins: [shaders],
  });
  const bytes = new Map(
    outputFiles.map(({ path, contents }) => [basename(path), gzipSync(contents, { level: 9 }).length]),
  );
  const first = new Set<string>();
  const follow = (path: string) => {
    if (first.has(path) || !metafile.outputs[path]) return;
    first.add(path);
    for (const { kind, path: next } of metafile.outputs[path].imports) if (kind === "import-statement") follow(next);
  };
  for (const [path, output] of Object.entries(metafile.outputs)) if (output.entryPoint === "<stdin>") follow(path);
  const sum = (paths: Iterable<string>) => [...paths].reduce((all, path) => all + (bytes.get(basename(path)) ?? 0), 0);
  return { first: sum(first), later: sum(Object.keys(metafile.outputs).filter((path) => !first.has(path))) };
}
