import { expect, it } from "@jest/globals";
import type { FloatTensors } from "../../../../sdk/inference/FloatTensor";
import { runSkinNetwork } from "../../../../sdk/stages/light/runSkinNetwork";
import { skinNetworkInput } from "../../../../sdk/stages/light/skinNetworkInput";
import { faceRuntime } from "../../../fixtures/faceRuntime";
import { outdoorEnvironment } from "./fixture/outdoorEnvironment";
import { photographLumpyHead } from "./fixture/photographLumpyHead";

it("runSkinNetwork splits a lit head into plausible skin", async () => {
  const { texture, geometry, fit } = photographLumpyHead(256, outdoorEnvironment(), 0.4, 0.75);
  const runtime = await faceRuntime();
  const input = skinNetworkInput(texture, geometry, fit);
  const seen: FloatTensors[] = [];
  const listening = {
    ...runtime,
    run: (model: string, inputs: FloatTensors, signal?: AbortSignal) => {
      seen.push(inputs);
      return runtime.run(model, inputs, signal);
    },
  };
  const skin = await runSkinNetwork(input, { clippedShare: 0, medianLuminance: 0.2 }, listening);
  await runtime.dispose();
  expect(seen[0].maps.dims).toEqual([1, 17, 256, 256]);
  for (const map of [skin.albedo, skin.specular, skin.roughness, skin.skin]) {
    expect(map.every((value) => value >= 0 && value <= 1)).toBe(true);
  }
  for (const spread of skin.tone.spread) expect(spread).toBeGreaterThan(0.01);
  // Log brightness of human skin: .03 to .6.
  expect(Math.exp(skin.tone.mean[0])).toBeGreaterThan(0.03);
  expect(Math.exp(skin.tone.mean[0])).toBeLessThan(0.6);
});
