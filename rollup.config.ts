import resolve from "@rollup/plugin-node-resolve";
import type { RollupOptions } from "rollup";
import dts from "rollup-plugin-dts";
import esbuild from "rollup-plugin-esbuild";

const external = [/^@babylonjs\//, "sharp", /^node:/];
const input = {
  index: "sdk/index.ts",
  babylon: "plugin/index.ts",
  "babylon-pure": "plugin/pure.ts",
  cli: "sdk/cli/main.ts",
};

/** Beside the entries: whichever chunk starts the worker finds it as ./worker.js. ONNX Runtime is loaded by its address. */
const CHUNKS = "[name]-[hash].js";

const code: RollupOptions = {
  input,
  external,
  output: { dir: "dist", format: "es", sourcemap: true, chunkFileNames: CHUNKS },
  plugins: [resolve({ extensions: [".ts", ".js"] }), esbuild({ target: "es2022" })],
};

/** In one file that imports nothing, so that a page may serve it from anywhere and every bundler may copy it. */
const worker: RollupOptions = {
  input: "sdk/worker/worker.ts",
  external,
  output: { file: "dist/worker.js", format: "es", sourcemap: true, inlineDynamicImports: true },
  plugins: [resolve({ extensions: [".ts", ".js"] }), esbuild({ target: "es2022", minifySyntax: true, minifyIdentifiers: true })],
};

const types: RollupOptions = {
  input: { index: "sdk/index.ts", babylon: "plugin/index.ts", "babylon-pure": "plugin/pure.ts" },
  external,
  output: { dir: "dist", format: "es", chunkFileNames: "chunks/[name]-[hash].d.ts" },
  plugins: [dts()],
};

export default [code, worker, types];
