import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { loadAsset } from "../../../sdk/inference/loadAsset";
import { memoryCache } from "../../../sdk/inference/memoryCache";
import { type AssetServer, startAssetServer } from "../../fixtures/assetServer";

const content = Buffer.alloc(3_000_000, "model");
const expected = { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
const ANSWERS: Readonly<Record<string, string | Buffer>> = {
  "/good": content,
  "/page": "<!doctype html><title>404</title>",
  "/pointer": "version https://git-lfs.github.com/spec/v1\n",
  "/empty": "",
  "/short": content.subarray(0, 2_000_000),
  "/long": Buffer.concat([content, content]),
  "/other": Buffer.alloc(content.length, "x"),
};
let server: AssetServer;
let sentOfEndless = 0;
beforeAll(async () => {
  server = await startAssetServer((request, response) => {
    if (request.url === "/endless") {
      const timer = setInterval(() => response.write(Buffer.alloc(10_000, 1), () => sentOfEndless++), 1);
      response.on("close", () => clearInterval(timer));
      return;
    }
    const answer = ANSWERS[request.url ?? ""];
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(answer);
  });
});
afterAll(() => server.close());

const failure = (path: string, options = {}) =>
  loadAsset(server.url + path, { expected, ...options }).then(
    () => "loaded",
    (error) => `${error.code}: ${error.message.replace(server.url, "")}`,
  );

describe("loadAsset", () => {
  it("loads and verifies, with progress that rises to the whole", async () => {
    const loaded: number[] = [];
    const bytes = await loadAsset(`${server.url}good`, { expected, onProgress: (now) => loaded.push(now) });
    expect(Buffer.from(bytes).equals(content)).toBe(true);
    expect(loaded.length).toBeGreaterThan(1);
    expect([...loaded].sort((a, b) => a - b)).toEqual(loaded);
    expect(loaded[loaded.length - 1]).toBe(content.length);
  });

  it("takes an expected file from the cache, and one that was damaged there from the server", async () => {
    const url = `${server.url}good`;
    await loadAsset(url, { expected, cache: memoryCache });
    expect(await memoryCache.has(expected.sha256)).toBe(true);
    const gone = await loadAsset(`${server.url}none`, { expected, cache: memoryCache });
    expect(Buffer.from(gone).equals(content)).toBe(true);
    for (const damaged of [content.subarray(1), ANSWERS["/other"] as Buffer]) {
      await memoryCache.write(expected.sha256, damaged);
      expect(Buffer.from(await loadAsset(url, { expected, cache: memoryCache })).equals(content)).toBe(true);
    }
    const repaired = await memoryCache.read(expected.sha256);
    expect(repaired && Buffer.from(repaired).equals(content)).toBe(true);
    // Without a checksum nothing is kept.
    await memoryCache.clear();
    await loadAsset(url, { cache: memoryCache });
    expect(await memoryCache.has(expected.sha256)).toBe(false);
  });

  it("says what was found instead", async () => {
    expect(await failure("none")).toBe("model-unavailable: none answers 404 Not Found");
    expect(await failure("page")).toBe(
      "model-unavailable: page: expected 3000000 bytes, found an HTML page: the path is wrong or the server answers every path.",
    );
    expect(await failure("pointer")).toMatch(/found a Git LFS pointer: run git lfs pull\.$/);
    expect(await failure("empty")).toMatch(/found an empty file\.$/);
    expect(await failure("short")).toMatch(/found a truncated file of 2000000 bytes\.$/);
    expect(await failure("other")).toMatch(
      /^model-unavailable: other: sha256 is [0-9a-f]{64}, expected [0-9a-f]{64}\.$/,
    );
  });

  it("stops at the size that it expects, or at the bound", async () => {
    expect(await failure("long")).toBe("model-unavailable: long is larger than 3000000 bytes, it is another file.");
    expect(await failure("page", { expected: undefined, maxBytes: 10 })).toMatch(
      /larger than 10 bytes, it is an HTML page/,
    );
  });

  it("names a server that does not answer", async () => {
    await expect(loadAsset("http://127.0.0.1:9/model")).rejects.toMatchObject({ code: "model-unavailable" });
  });

  it("rejects with the signal's reason and ends the download", async () => {
    const controller = new AbortController();
    const reason = new Error("changed my mind");
    const loading = loadAsset(`${server.url}endless`, {
      signal: controller.signal,
      onProgress: (loaded) => loaded > 50_000 && controller.abort(reason),
    });
    await expect(loading).rejects.toBe(reason);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const sent = sentOfEndless;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sentOfEndless).toBe(sent);
    await expect(loadAsset(`${server.url}good`, { signal: controller.signal })).rejects.toBe(reason);
  });

  it("loads data: URLs and files, with the same checks", async () => {
    expect(Buffer.from(await loadAsset("data:text/plain,hello")).toString()).toBe("hello");
    const folder = mkdtempSync(join(tmpdir(), "mosar-"));
    const file = join(folder, "model");
    writeFileSync(file, content);
    expect((await loadAsset(file, { expected })).length).toBe(content.length);
    await expect(loadAsset(file, { maxBytes: 1000 })).rejects.toThrow("is larger than 1000 bytes");
    await expect(loadAsset(join(folder, "none"))).rejects.toMatchObject({ code: "model-unavailable" });
    rmSync(folder, { recursive: true });
  });
});
