import { join } from "node:path";
import { expect, it } from "@jest/globals";
import resolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import esbuild from "rollup-plugin-esbuild";

/** As rollup.config.ts bundles it. webpack and esbuild refuse a page with an import of node:, called or not. */
it("gltfLibrary brings no import of node: into a bundle, static or dynamic", async () => {
  const bundle = await rollup({
    input: join(import.meta.dirname, "../../../sdk/export/gltfLibrary.ts"),
    plugins: [resolve({ extensions: [".ts", ".js"] }), esbuild({ target: "es2022" })],
  });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  const chunks = output.filter((part) => part.type === "chunk");
  expect(chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])).toEqual([]);
  expect(chunks[0].exports).toContain("WebIO");
});
