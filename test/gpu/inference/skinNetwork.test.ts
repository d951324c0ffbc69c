import { join } from "node:path";
import { expect, it } from "@jest/globals";
import type { FloatTensors } from "../../../sdk/inference/FloatTensor";
import { openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";

const ASSETS = process.env.MOSAR_ASSETS ?? join(import.meta.dirname, "../../../models");
const [SIDE, CHANNELS, CUES] = [256, 17, 13];

/** Smooth waves of every channel, 0..1 and some below 0, as the real maps have. */
function waves(): FloatTensors {
  const maps = Float32Array.from({ length: CHANNELS * SIDE * SIDE }, (_, i) => {
    const [channel, x, y] = [Math.floor(i / SIDE / SIDE), i % SIDE, Math.floor(i / SIDE) % SIDE];
    return 0.4 + 0.5 * Math.sin(0.02 * (channel + 1) * x + channel) * Math.cos(0.013 * (channel + 2) * y);
  });
  const cues = Float32Array.from({ length: CUES }, (_, i) => Math.sin(i));
  return { maps: { data: maps, dims: [1, CHANNELS, SIDE, SIDE] }, cues: { data: cues, dims: [1, CUES] } };
}

it("the skin network on WebGPU gives what WASM gives", async () => {
  const run = async (device: "webgpu" | "wasm") => {
    const runtime = await openInferenceRuntime({ assetsUrl: ASSETS, device, numThreads: 1 });
    const found = await runtime.run("skin_maps", waves());
    await runtime.dispose();
    return found;
  };
  const [expected, found] = [await run("wasm"), await run("webgpu")];
  const worst: Record<string, number> = {};
  for (const [output, { data }] of Object.entries(expected)) {
    worst[output] = data.reduce((most, value, i) => Math.max(most, Math.abs(value - found[output].data[i])), 0);
  }
  console.log(`skin_maps: worst differences ${JSON.stringify(worst)}`);
  for (const output of Object.keys(worst)) expect(worst[output]).toBeLessThan(2e-3);
}, 600_000);
