import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { AvatarError } from "../../../sdk/AvatarError";
import { type InferenceRuntime, openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import { doublingNetwork } from "../../fixtures/doublingNetwork";

const assetsUrl = mkdtempSync(join(tmpdir(), "mosar-"));
const bytes = doublingNetwork();
const sha256 = createHash("sha256").update(bytes).digest("hex");
const entry = { file: "doubling.onnx", version: "1.0.0", bytes: bytes.length, sha256 };
writeFileSync(join(assetsUrl, "doubling.onnx"), bytes);
writeFileSync(join(assetsUrl, "manifest.json"), JSON.stringify({ models: { doubling: entry, again: entry } }));
afterAll(() => rmSync(assetsUrl, { recursive: true }));

const REASON = new Error("aborted");
/** Longest wait for a random event, ms: about as long as opening and four runs take. */
const LONGEST = 60;
const ROUNDS = 25;

/** A device whose buffers are counted from their making to their destruction. */
async function countedDevice(): Promise<{ device: GPUDevice; live: Set<GPUBuffer> }> {
  const device = await (await navigator.gpu.requestAdapter())!.requestDevice();
  const live = new Set<GPUBuffer>();
  const createBuffer = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = createBuffer(descriptor);
    const destroy = buffer.destroy.bind(buffer);
    live.add(buffer);
    return Object.assign(buffer, {
      destroy: () => {
        live.delete(buffer);
        return destroy();
      },
    });
  };
  return { device, live };
}

/** Right numbers, the abort's reason, an AvatarError or the TypeError of a disposed runtime; anything else is a find. */
async function endingOf(runtime: InferenceRuntime, network: string, signal: AbortSignal): Promise<string> {
  try {
    const { y } = await runtime.run(network, { x: { data: Float32Array.of(1, 2, 3, 4), dims: [4] } }, signal);
    return `${[...y.data]}` === "2,4,6,8" ? "right" : `wrong: ${y.data}`;
  } catch (error) {
    if (error === REASON) return "aborted";
    if (error instanceof AvatarError) return error.code;
    return error instanceof TypeError && /disposed/.test(error.message) ? "disposed" : `untyped: ${error}`;
  }
}

it("random aborts, device losses and disposals: every call ends in a known way, and nothing is left", async () => {
  const random = randomGenerator(5);
  const later = (event: () => unknown) => setTimeout(event, random() * LONGEST);
  const endings: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    const { device, live } = await countedDevice();
    const options = { assetsUrl, gpuDevice: device, device: round % 2 ? "webgpu" : "auto", numThreads: 1 } as const;
    const runtime = await openInferenceRuntime(options);
    const calls = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const abort = new AbortController();
      if (random() < 0.5) later(() => abort.abort(REASON));
      return endingOf(runtime, random() < 0.5 ? "doubling" : "again", abort.signal);
    });
    const isLost = random() < 0.5;
    if (isLost) later(() => device.destroy());
    let disposal: Promise<void> | undefined;
    const dispose = () => {
      disposal ??= runtime.dispose();
      return disposal;
    };
    if (random() < 0.2) later(dispose);
    for (const ending of await Promise.all(calls)) endings[ending] = (endings[ending] ?? 0) + 1;
    await dispose();
    expect(runtime.sessionCount).toBe(0);
    // A lost device takes its buffers along.
    if (!isLost) expect([round, live.size]).toEqual([round, 0]);
    device.destroy();
  }
  // The one queue still serves.
  const runtime = await openInferenceRuntime({ assetsUrl, device: "wasm", numThreads: 1 });
  expect(await endingOf(runtime, "doubling", new AbortController().signal)).toBe("right");
  await runtime.dispose();

  const known = ["right", "aborted", "disposed", "device-lost"];
  expect(Object.keys(endings).filter((ending) => !known.includes(ending))).toEqual([]);
  expect(endings.right).toBeGreaterThan(5);
  expect(endings.aborted).toBeGreaterThan(5);
}, 300_000);
