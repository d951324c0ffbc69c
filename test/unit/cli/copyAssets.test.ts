import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { AvatarRuntime } from "../../../sdk/AvatarRuntime";
import { copyAssets } from "../../../sdk/cli/copyAssets";

const ROOT = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "mosar-assets-"));
/** The build makes it; that it works is seen in test/browser/hosts. */
const worker = join(folder, "built.js");
writeFileSync(worker, "");
afterAll(() => rmSync(folder, { recursive: true }));

describe("copyAssets", () => {
  it("copies all that a page loads, and a runtime opens from the copy", async () => {
    const out = join(folder, "public/mosar");
    const files = await copyAssets(out, { worker });
    for (const file of [
      "manifest.json",
      "head.bin",
      "face_mesh.onnx",
      "NOTICE",
      "ort/ort-wasm-simd-threaded.jspi.wasm",
      "worker.js",
    ]) {
      expect(files).toContain(file);
    }
    const version = JSON.parse(readFileSync(join(ROOT, "models/manifest.json"), "utf8")).models.head.version;
    const runtime = await AvatarRuntime.create({ assetsUrl: out, device: "wasm" });
    expect(runtime.info.headModelVersion).toBe(version);
    await runtime.dispose();
  });

  it("leaves the folder alone when a file of the installation is missing", async () => {
    writeFileSync(join(folder, "manifest.json"), '{ "models": { "head": { "file": "gone.bin" } } }');
    await expect(copyAssets(join(folder, "b"), { models: folder, worker })).rejects.toThrow(/gone\.bin|README/);
    expect(existsSync(join(folder, "b"))).toBe(false);
    rmSync(join(folder, "manifest.json"));
  });

  it("says so when a file is missing or the folder cannot be made", async () => {
    await expect(copyAssets(join(folder, "a"), { models: folder, worker })).rejects.toMatchObject({
      code: "model-unavailable",
    });
    writeFileSync(join(folder, "file"), "");
    await expect(copyAssets(join(folder, "file/b"), { worker })).rejects.toThrow(/could not be copied/);
  });
});
