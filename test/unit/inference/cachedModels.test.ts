import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "@jest/globals";
import { clearModels, modelsAreCached } from "../../../sdk/inference/cachedModels";
import { openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { type AssetServer, startAssetServer } from "../../fixtures/assetServer";
import { doublingNetwork } from "../../fixtures/doublingNetwork";

const bytes = doublingNetwork();
const sha256 = createHash("sha256").update(bytes).digest("hex");
const models = { doubling: { file: "doubling.onnx", version: "1.0.0", bytes: bytes.length, sha256 } };
const files: Readonly<Record<string, string | Buffer>> = {
  "/manifest.json": JSON.stringify({ models }),
  "/doubling.onnx": Buffer.from(bytes),
};
afterEach(clearModels);

function serve(asked: string[], found = files): Promise<AssetServer> {
  return startAssetServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    response.statusCode = found[path] === undefined ? 404 : 200;
    response.end(found[path]);
  });
}

const open = (server: AssetServer) => openInferenceRuntime({ assetsUrl: server.url, cache: true });

describe("models that are kept", () => {
  it("are loaded once, and are enough when the server is gone", async () => {
    const asked: string[] = [];
    const server = await serve(asked);
    const first = await open(server);
    expect(await modelsAreCached(server.url)).toBe(false);
    await first.load("doubling");
    expect(await modelsAreCached(server.url)).toBe(true);
    await first.dispose();

    const again = await open(server);
    const steps: unknown[] = [];
    expect(Buffer.from(await again.load("doubling")).equals(Buffer.from(bytes))).toBe(true);
    await again.dispose();
    expect(asked).toEqual(["/manifest.json", "/doubling.onnx", "/manifest.json"]);

    await server.close();
    const alone = await openInferenceRuntime({
      assetsUrl: server.url,
      cache: true,
      onProgress: (...step) => steps.push(step),
    });
    await alone.load("doubling");
    expect(steps).toEqual([["doubling", bytes.length, bytes.length]]);
    await alone.dispose();
    await clearModels();
    expect(await modelsAreCached(server.url)).toBe(false);
    await expect(open(server)).rejects.toMatchObject({ code: "model-unavailable" });
  });

  it("do not answer for a server that is there and has no manifest", async () => {
    const server = await serve([]);
    await (await open(server)).dispose();
    const { url } = server;
    await server.close();
    const port = Number(new URL(url).port);
    const other = await startAssetServer((_, response) => {
      response.statusCode = 404;
      response.end();
    }, port);
    await expect(openInferenceRuntime({ assetsUrl: url, cache: true })).rejects.toMatchObject({
      code: "model-unavailable",
    });
    await other.close();
  });

  it("go when the manifest names others", async () => {
    const old = await serve([]);
    const before = await open(old);
    await before.load("doubling");
    await before.dispose();
    const newer = await serve([], { "/manifest.json": JSON.stringify({ models: {} }) });
    await (await open(newer)).dispose();
    expect(await modelsAreCached(old.url)).toBe(false);
    await old.close();
    await newer.close();
  });
});
