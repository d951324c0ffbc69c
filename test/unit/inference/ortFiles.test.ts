import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { ORT_FILES, ORT_VERSION } from "../../../sdk/inference/ortFiles";

const DIST = join(dirname(fileURLToPath(import.meta.resolve("onnxruntime-web"))));

describe("ortFiles", () => {
  it("names the version and the wasm of the ONNX Runtime that is installed", () => {
    const { version } = JSON.parse(readFileSync(join(DIST, "../package.json"), "utf8"));
    expect(version).toBe(ORT_VERSION);
    for (const { script, wasm } of Object.values(ORT_FILES)) {
      const bytes = readFileSync(join(DIST, wasm.file));
      expect([bytes.length, createHash("sha256").update(bytes).digest("hex")]).toEqual([wasm.bytes, wasm.sha256]);
      expect(readFileSync(join(DIST, `${script}.mjs`), "utf8")).toContain(wasm.file);
    }
  });
});
