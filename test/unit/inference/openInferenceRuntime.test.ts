import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { doublingNetwork } from "../../fixtures/doublingNetwork";

const assetsUrl = mkdtempSync(join(tmpdir(), "mosar-"));
const bytes = doublingNetwork();
const sha256 = createHash("sha256").update(bytes).digest("hex");
const entry = { file: "doubling.onnx", version: "1.0.0", bytes: bytes.length, sha256 };
writeFileSync(join(assetsUrl, "doubling.onnx"), bytes);
writeFileSync(join(assetsUrl, "broken.onnx"), "<!doctype html>");
const models = { doubling: entry, broken: { ...entry, file: "broken.onnx" } };
writeFileSync(join(assetsUrl, "manifest.json"), JSON.stringify({ models }));
afterAll(() => rmSync(assetsUrl, { recursive: true }));

const x = { data: Float32Array.of(1, 2, 3, 4), dims: [4] };

describe("openInferenceRuntime", () => {
  it("loads a network at its first use, once, with progress; dispose leaves nothing", async () => {
    const progress: unknown[] = [];
    const runtime = await openInferenceRuntime({ assetsUrl, onProgress: (...step) => progress.push(step) });
    expect([runtime.device, runtime.rung, runtime.gpuDevice]).toEqual(["wasm", "wasm", undefined]);
    expect(runtime.reason).toBe("there is no WebGPU here; one thread: the default in Node");
    expect(runtime.sessionCount).toBe(0);
    const results = await Promise.all([runtime.run("doubling", { x }), runtime.run("doubling", { x })]);
    for (const { y } of results) expect([...y.data]).toEqual([2, 4, 6, 8]);
    expect(runtime.sessionCount).toBe(1);
    // The file, then its session.
    expect(progress).toEqual([["doubling", bytes.length, bytes.length], ["doubling"]]);
    await runtime.dispose();
    expect(runtime.sessionCount).toBe(0);
    await expect(runtime.run("doubling", { x })).rejects.toThrow(new TypeError("The runtime was disposed."));
  });

  it("prepares a network before it is needed, and gives checked bytes", async () => {
    const runtime = await openInferenceRuntime({ assetsUrl });
    await runtime.prepare("doubling");
    expect(runtime.sessionCount).toBe(1);
    expect(Buffer.from(await runtime.load("doubling")).equals(bytes)).toBe(true);
    await runtime.dispose();
  });

  it("names a network that is missing or is something else, and goes on", async () => {
    const runtime = await openInferenceRuntime({ assetsUrl });
    await expect(runtime.run("dream", { x })).rejects.toMatchObject({
      code: "model-unavailable",
      message: "The manifest has no dream.",
    });
    await expect(runtime.run("broken", { x })).rejects.toMatchObject({ code: "model-unavailable" });
    expect(runtime.sessionCount).toBe(0);
    expect([...(await runtime.run("doubling", { x })).y.data]).toEqual([2, 4, 6, 8]);
    await runtime.dispose();
  });

  it("an abort rejects its own call only", async () => {
    const runtime = await openInferenceRuntime({ assetsUrl });
    const controller = new AbortController();
    const given = runtime.run("doubling", { x }, controller.signal);
    const kept = runtime.run("doubling", { x });
    controller.abort("enough");
    await expect(given).rejects.toBe("enough");
    expect([...(await kept).y.data]).toEqual([2, 4, 6, 8]);
    await runtime.dispose();
    expect(runtime.sessionCount).toBe(0);
  });

  it("refuses a folder without manifest, and an aborted opening", async () => {
    await expect(openInferenceRuntime({ assetsUrl: join(assetsUrl, "none") })).rejects.toMatchObject({
      code: "model-unavailable",
    });
    await expect(openInferenceRuntime({ assetsUrl, signal: AbortSignal.abort("no") })).rejects.toBe("no");
  });
});
