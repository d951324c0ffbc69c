import resolve from "@rollup/plugin-node-resolve";
import type { RollupOptions } from "rollup";
import dts from "rollup-plugin-dts";
import esbuild from "rollup-plugin-esbuild";

const external = [/^@babylonjs\//, /^onnxruntime-web/, "sharp", /^node:/];
const input = {
  index: "sdk/index.ts",
  babylon: "plugin/index.ts",
  "babylon-pure": "plugin/pure.ts",
  cli: "sdk/cli/main.ts",
  worker: "sdk/worker/worker.ts",
};

/** Beside the entries: whichever chunk starts the worker finds it as ./worker.js. */
const CHUNKS = "[name]-[hash].js";

const code: RollupOptions = {
  input,
  external,
  output: { dir: "dist", format: "es", sourcemap: true, chunkFileNames: CHUNKS },
  plugins: [resolve({ extensions: [".ts", ".js"] }), esbuild({ target: "es2022" })],
};

const types: RollupOptions = {
  input: { index: "sdk/index.ts", babylon: "plugin/index.ts", "babylon-pure": "plugin/pure.ts" },
  external,
  output: { dir: "dist", format: "es", chunkFileNames: "chunks/[name]-[hash].d.ts" },
  plugins: [dts()],
};

export default [code, types];
