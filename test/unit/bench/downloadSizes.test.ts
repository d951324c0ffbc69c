import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { downloadSizes } from "../../bench/downloadSizes";

const root = mkdtempSync(join(tmpdir(), "mosar-"));
afterAll(() => rmSync(root, { recursive: true }));
const put = (path: string, content: string) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), content);
};
put("models/manifest.json", JSON.stringify({ models: { a: { file: "a.onnx" } } }));
put("models/a.onnx", "0".repeat(1000));
put("node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm", "wasm");
put("node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.asyncify.wasm", "wasm too");
put("dist/index.js", 'export { a } from "./chunks/used.js";');
put("dist/chunks/used.js", 'await import("./later.js");');
put("dist/chunks/later.js", "1");
put("dist/chunks/stale.js", "2");

describe("downloadSizes", () => {
  const sizes = downloadSizes(root);

  it("counts models, wasm, the entry and what it imports now or later, nothing stale", () => {
    expect(sizes.map(({ name }) => name)).toEqual([
      "models/a.onnx",
      "dist/ort-wasm-simd-threaded.wasm",
      "dist/ort-wasm-simd-threaded.asyncify.wasm",
      "dist/index.js",
      "chunks/used.js",
      "chunks/later.js",
    ]);
  });

  it("says both sizes", () => {
    expect(sizes[0].bytes).toBe(1000);
    expect(sizes[0].gzip).toBeLessThan(50);
  });
});
