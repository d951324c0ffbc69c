import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { type NetworkReference, networkPicture } from "../../fixtures/networkReference";

const ROOT = join(import.meta.dirname, "../../..");
const reference: NetworkReference = JSON.parse(readFileSync(join(ROOT, "test/data/network-reference.json"), "utf8"));

/** Greatest difference of WebGPU to WASM allowed, about three times the worst value measured (SwiftShader), behind it. */
const TOLERANCE: Readonly<Record<string, number>> = {
  boxes: 1e-3,
  scores: 1e-3,
  landmarks: 1e-3,
  score: 1e-6,
  mask: 1e-3,
};

describe("every network on WebGPU", () => {
  it.each(Object.keys(reference))("%s gives what WASM gives", async (name) => {
    const open = (device: "webgpu" | "wasm") =>
      openInferenceRuntime({ assetsUrl: join(ROOT, "models"), device, numThreads: 1 });
    const [gpu, cpu] = [await open("webgpu"), await open("wasm")];
    const image = await networkPicture(name, "astronaut", reference);
    const expected = await cpu.run(name, { image });
    const started = performance.now();
    const found = await gpu.run(name, { image });
    const milliseconds = performance.now() - started;
    await gpu.dispose();
    await cpu.dispose();
    const worst: Record<string, number> = {};
    for (const [output, { data }] of Object.entries(expected)) {
      worst[output] = data.reduce((most, value, i) => Math.max(most, Math.abs(value - found[output].data[i])), 0);
    }
    console.log(
      `${name}: first run on WebGPU ${milliseconds.toFixed(0)} ms, worst differences ${JSON.stringify(worst)}`,
    );
    for (const output of Object.keys(worst)) expect(worst[output]).toBeLessThan(TOLERANCE[output]);
  });

  // The fastest of them; all were seen to, as were whole avatars.
  it("gives the same bytes again", async () => {
    const gpu = await openInferenceRuntime({ assetsUrl: join(ROOT, "models"), device: "webgpu" });
    const image = await networkPicture("face_detection_short", "astronaut", reference);
    const first = await gpu.run("face_detection_short", { image });
    expect(await gpu.run("face_detection_short", { image })).toEqual(first);
    await gpu.dispose();
  });
});
