import { expect, it } from "@jest/globals";
import type { FloatTensors } from "../../../../sdk/inference/FloatTensor";
import { runSkinNetwork } from "../../../../sdk/stages/light/runSkinNetwork";
import { skinAlbedo } from "../../../../sdk/stages/light/skinAlbedo";
import { skinNetworkInput } from "../../../../sdk/stages/light/skinNetworkInput";
import { faceRuntime } from "../../../fixtures/faceRuntime";
import { lumpyHead } from "./fixture/lumpyHead";
import { plainTexture } from "./fixture/plainTexture";

/** The lumpy head's texture, matte skin under a sky and one lamp from above and the side. */
function litHead(size: number) {
  const { geometry, fit } = lumpyHead(size);
  const { normal } = geometry;
  const skin = skinAlbedo(0.4, 0.4);
  const color = new Float32Array(size * size * 3);
  const visibility = new Float32Array(size * size);
  for (let i = 0; i < visibility.length; i++) {
    const [x, y, z] = [normal[3 * i], normal[3 * i + 1], normal[3 * i + 2]];
    visibility[i] = z > 0.3 ? 1 : 0;
    const lamp = 0.4 * x + 0.5 * y + 0.77 * z;
    const irradiance = 0.3 + 0.1 * y + 0.5 * Math.max(0, lamp);
    for (let c = 0; c < 3; c++) color[3 * i + c] = skin[c] * irradiance * visibility[i];
  }
  return { geometry, fit, texture: plainTexture(size, color, visibility) };
}

it("runSkinNetwork splits a lit head into plausible skin", async () => {
  const { texture, geometry, fit } = litHead(256);
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
