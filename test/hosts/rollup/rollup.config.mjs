import nodeResolve from "@rollup/plugin-node-resolve";

/** Rollup does not follow `new Worker(new URL(...))`: the worker is an entry of its own, beside the page's script. */
export default {
  input: { main: `${import.meta.dirname}/main.js`, worker: "mosar/worker" },
  output: { dir: `${import.meta.dirname}/../site/rollup`, format: "es", chunkFileNames: "[name]-[hash].js" },
  plugins: [nodeResolve({ browser: true })],
};
