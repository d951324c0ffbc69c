import { join } from "node:path";
import { expect, it } from "@jest/globals";
import type { FloatTensors } from "../../../sdk/inference/FloatTensor";
import { openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";

const ASSETS = process.env.MOSAR_ASSETS ?? join(import.meta.dirname, "../../../models");
const SIDE = 256;
/** Of the greatest answer, measured: 6e-7. */
const TOLERANCE = 1e-5;

/** A soft pattern, and landmarks on a grid of a face's width. */
function pattern(): FloatTensors {
  const image = Float32Array.from({ length: SIDE * SIDE * 3 }, (_, i) => {
    const [channel, x, y] = [i % 3, Math.floor(i / 3) % SIDE, Math.floor(i / 3 / SIDE)];
    return 0.5 + 0.4 * Math.sin(0.05 * x + channel) * Math.cos(0.04 * y);
  });
  const landmarks = Float32Array.from({ length: 956 }, (_, i) => {
    const l = i >> 1;
    return i % 2 === 0 ? 0.03 * (l % 20) - 0.3 : 0.025 * Math.floor(l / 20) - 0.3;
  });
  return {
    image: { data: image, dims: [1, SIDE, SIDE, 3] },
    landmarks: { data: landmarks, dims: [1, landmarks.length] },
  };
}

it("the shape network on WebGPU gives what WASM gives", async () => {
  const run = async (device: "webgpu" | "wasm") => {
    const runtime = await openInferenceRuntime({ assetsUrl: ASSETS, device, numThreads: 1 });
    const found = await runtime.run("shape", pattern());
    await runtime.dispose();
    return found;
  };
  const [expected, found] = [await run("wasm"), await run("webgpu")];
  const worst: Record<string, number> = {};
  const greatest: Record<string, number> = {};
  for (const [output, { data }] of Object.entries(expected)) {
    greatest[output] = data.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    worst[output] = data.reduce((most, value, i) => Math.max(most, Math.abs(value - found[output].data[i])), 0);
    worst[output] /= greatest[output];
  }
  console.log(`shape: worst differences ${JSON.stringify(worst)} of ${JSON.stringify(greatest)}`);
  for (const output of Object.keys(worst)) expect(worst[output]).toBeLessThan(TOLERANCE);
}, 600_000);
