import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { chooseRung } from "../../../sdk/inference/chooseRung";
import { openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { runKernel } from "../../../sdk/shading/wgsl/runKernel";
import { doublingNetwork } from "../../fixtures/doublingNetwork";

const assetsUrl = mkdtempSync(join(tmpdir(), "mosar-"));
const bytes = doublingNetwork();
const sha256 = createHash("sha256").update(bytes).digest("hex");
const doubling = { file: "doubling.onnx", version: "1.0.0", bytes: bytes.length, sha256 };
writeFileSync(join(assetsUrl, "doubling.onnx"), bytes);
writeFileSync(join(assetsUrl, "manifest.json"), JSON.stringify({ models: { doubling } }));
afterAll(() => rmSync(assetsUrl, { recursive: true }));

const x = { data: Float32Array.of(1, 2, 3, 4), dims: [4] };
const newDevice = async () => (await navigator.gpu.requestAdapter())!.requestDevice();

describe("openInferenceRuntime with WebGPU", () => {
  it("makes a device of its own, runs on it, and destroys it", async () => {
    const runtime = await openInferenceRuntime({ assetsUrl, device: "webgpu" });
    expect([runtime.device, runtime.rung]).toEqual(["webgpu", "webgpu-asyncify"]);
    expect(runtime.reason).toBe("WebGPU was asked for; without JSPI");
    expect([...(await runtime.run("doubling", { x })).y.data]).toEqual([2, 4, 6, 8]);
    const device = runtime.gpuDevice!;
    await runtime.dispose();
    expect((await device.lost).reason).toBe("destroyed");
  });

  it("shares a device that is handed in, and leaves it alive", async () => {
    const gpuDevice = await newDevice();
    const runtime = await openInferenceRuntime({ assetsUrl, gpuDevice });
    expect([runtime.device, runtime.gpuDevice]).toEqual(["webgpu", gpuDevice]);
    expect([...(await runtime.run("doubling", { x })).y.data]).toEqual([2, 4, 6, 8]);
    await runtime.dispose();
    expect(await Promise.race([gpuDevice.lost, "alive"])).toBe("alive");
    gpuDevice.destroy();
  });

  it("auto passes by a software adapter", async () => {
    const { rung, reason } = await chooseRung({ device: "auto", ortFolder: "" });
    // Where the tests run on a real GPU, auto takes it.
    const expected =
      rung === "wasm"
        ? "the WebGPU adapter is a software one, slower than WebAssembly; one thread: the default in Node"
        : "WebGPU is available; without JSPI";
    expect(reason).toBe(expected);
  });

  it("auto goes on with WebAssembly after a lost device, and says so; calls that fail together too", async () => {
    const gpuDevice = await newDevice();
    const runtime = await openInferenceRuntime({ assetsUrl, gpuDevice, numThreads: 1 });
    await runtime.run("doubling", { x });
    gpuDevice.destroy();
    const results = await Promise.all([runtime.run("doubling", { x }), runtime.run("doubling", { x })]);
    for (const { y } of results) expect([...y.data]).toEqual([2, 4, 6, 8]);
    expect(runtime.device).toBe("wasm");
    expect(runtime.reason).toMatch(/^WebGPU failed \(.*\), WebAssembly instead; one thread: it was asked for$/);
    expect(runtime.gpuDevice).toBeUndefined();
    await runtime.dispose();
    expect(runtime.sessionCount).toBe(0);
  });

  it("survives the loss of a device of its own once, says so, and then gives WebGPU up", async () => {
    const runtime = await openInferenceRuntime({ assetsUrl, device: "webgpu" });
    await runtime.run("doubling", { x });
    const first = runtime.gpuDevice!;
    first.destroy();
    expect([...(await runtime.run("doubling", { x })).y.data]).toEqual([2, 4, 6, 8]);
    expect(runtime.gpuDevice).not.toBe(first);
    expect([runtime.device, runtime.sessionCount]).toEqual(["webgpu", 1]);
    expect(runtime.reason).toMatch(/^WebGPU was asked for; without JSPI; made anew after a loss \(/);
    // Lost under the runs: they fail together.
    const running = [runtime.run("doubling", { x }), runtime.run("doubling", { x })];
    runtime.gpuDevice!.destroy();
    for (const result of await Promise.allSettled(running)) {
      expect(result).toMatchObject({ status: "rejected", reason: { code: "device-lost" } });
    }
    await runtime.dispose();
    expect(runtime.sessionCount).toBe(0);
  });

  it("does the caller's own work again on the device that takes a lost one's place", async () => {
    const runtime = await openInferenceRuntime({ assetsUrl, device: "webgpu" });
    const devices: (GPUDevice | undefined)[] = [];
    const kernel = {
      code: `@group(0) @binding(0) var<storage, read_write> a: array<f32>;
        @group(0) @binding(1) var<storage, read_write> r: array<f32>;
        @compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) { if (id.x < 4) { r[id.x] = a[id.x] + 1; } }`,
      inputs: [Float32Array.of(1, 2, 3, 4)],
      resultLength: 4,
      invocations: 4,
    };
    const sums = await runtime.withDevice((device) => {
      devices.push(device);
      if (devices.length === 1) device!.destroy();
      return runKernel(device!, kernel);
    });
    expect([...sums]).toEqual([2, 3, 4, 5]);
    expect(devices).toHaveLength(2);
    expect(devices[1]).not.toBe(devices[0]);
    await runtime.dispose();
  });

  it("says device-lost where WebGPU was asked for", async () => {
    const gpuDevice = await newDevice();
    const runtime = await openInferenceRuntime({ assetsUrl, gpuDevice, device: "webgpu" });
    await runtime.run("doubling", { x });
    gpuDevice.destroy();
    await expect(runtime.run("doubling", { x })).rejects.toMatchObject({ name: "AvatarError", code: "device-lost" });
    await runtime.dispose();
  });
});
