import resolve from "@rollup/plugin-node-resolve";
import type { Plugin, RollupOptions } from "rollup";
import dts from "rollup-plugin-dts";
import esbuild from "rollup-plugin-esbuild";
import { SHADER_FILES, shortShaders } from "./rollup.shaders";

const external = [/^@babylonjs\//, "sharp", /^node:/];
const input = {
  index: "sdk/index.ts",
  babylon: "plugin/index.ts",
  "babylon-pure": "plugin/pure.ts",
  cli: "sdk/cli/main.ts",
};

/** Beside the entries: whichever chunk starts the worker finds it as ./worker.js. ONNX Runtime is loaded by its address. */
const CHUNKS = "[name]-[hash].js";

const shaders: Plugin = {
  name: "short shaders",
  // Lines are gone: there is no map, and none is needed for text.
  transform: (source, id) => (SHADER_FILES.test(id) ? { code: shortShaders(source), map: { mappings: "" } } : null),
};

const code: RollupOptions = {
  input,
  external,
  // An entry imports what it uses, and not what that imports: bundlers warn of imports without a name.
  output: { dir: "dist", format: "es", sourcemap: true, chunkFileNames: CHUNKS, hoistTransitiveImports: false },
  plugins: [resolve({ extensions: [".ts", ".js"] }), shaders, esbuild({ target: "es2022" })],
};

/** In one file that imports nothing, so that a page may serve it from anywhere and every bundler may copy it. */
const worker: RollupOptions = {
  input: "sdk/worker/worker.ts",
  external,
  output: { file: "dist/worker.js", format: "es", sourcemap: true, inlineDynamicImports: true },
  plugins: [
    resolve({ extensions: [".ts", ".js"] }),
    esbuild({ target: "es2022", minifySyntax: true, minifyIdentifiers: true }),
  ],
};

/** For pages of script tags, such as Babylon's Playground: the global MOSAR, all in one file, on the global BABYLON. */
const umd: RollupOptions = {
  input: "plugin/umd.ts",
  external,
  output: {
    file: "dist/mosar.umd.js",
    format: "umd",
    name: "MOSAR",
    globals: globalOf,
    sourcemap: true,
    inlineDynamicImports: true,
  },
  plugins: [resolve({ extensions: [".ts", ".js"] }), shaders, esbuild({ target: "es2022", minify: true })],
};

/** Rollup asks for the bundle's own name here too. */
function globalOf(id: string): string {
  if (id.startsWith("@babylonjs/loaders/")) return "BABYLON.GLTF2";
  return id.startsWith("@babylonjs/") ? "BABYLON" : "MOSAR";
}

const types: RollupOptions = {
  input: {
    index: "sdk/index.ts",
    babylon: "plugin/index.ts",
    "babylon-pure": "plugin/pure.ts",
    worker: "sdk/worker/worker.ts",
  },
  external,
  output: { dir: "dist", format: "es", chunkFileNames: "chunks/[name]-[hash].d.ts" },
  plugins: [dts()],
};

export default [code, worker, umd, types];
