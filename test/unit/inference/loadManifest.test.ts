import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { loadManifest } from "../../../sdk/inference/loadManifest";
import { startAssetServer } from "../../fixtures/assetServer";

/** A manifest with one entry, fine but for these fields. */
const withHead = (fields: object) =>
  JSON.stringify({
    models: { head: { file: "head.bin", version: "1.0.0", bytes: 9, sha256: "0".repeat(64), ...fields } },
  });

describe("loadManifest", () => {
  it("reads the shipped one", async () => {
    const { models } = await loadManifest(`${join(import.meta.dirname, "../../../models")}/`);
    expect(models.face_mesh).toMatchObject({ file: "face_mesh.onnx" });
    for (const { bytes, sha256, version } of Object.values(models)) {
      expect(bytes).toBeGreaterThan(0);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it.each([
    ["<!doctype html>"],
    ["{}"],
    ['{"models": null}'],
    ['{"models": [1]}'],
    ["null"],
    ['{"models": {"head": null}}'],
    [withHead({ bytes: -1 })],
    [withHead({ sha256: "abc" })],
    [withHead({ file: "../../secret" })],
    [withHead({ file: "https://elsewhere/head.bin" })],
  ])("refuses %s", async (text) => {
    const server = await startAssetServer((_, response) => response.end(text));
    await expect(loadManifest(server.url)).rejects.toMatchObject({ code: "model-unavailable" });
    await server.close();
  });
});
