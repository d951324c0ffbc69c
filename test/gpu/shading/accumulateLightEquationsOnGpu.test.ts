import { expect, test } from "@jest/globals";
import { accumulateLightEquations } from "../../../sdk/stages/light/accumulateLightEquations";
import { accumulateLightEquationsOnGpu } from "../../../sdk/stages/light/accumulateLightEquationsOnGpu";
import { buildLightBasis } from "../../../sdk/stages/light/buildLightBasis";
import { sampleReflectance } from "../../../sdk/stages/light/sampleReflectance";
import { testLight } from "../../unit/shading/fixture/namedTexels";
import { ballSamples } from "../../unit/stages/light/fixture/ballSamples";
import { requestDevice } from "./fixture/requestDevice";

test("the normal equations agree with the CPU's", async () => {
  const device = await requestDevice();
  const samples = ballSamples(testLight(0.1));
  const basis = buildLightBasis(samples);
  const reflectance = sampleReflectance(samples, [1, 1, 1]);
  const weights = new Float32Array(samples.count * 3).fill(1);
  const cpu = accumulateLightEquations(samples, basis, reflectance, weights);
  const gpu = await accumulateLightEquationsOnGpu(device, samples, basis, reflectance, weights);
  let worst = 0;
  for (const part of ["matrix", "right"] as const) {
    for (let i = 0; i < cpu[part].length; i++) worst = Math.max(worst, Math.abs(cpu[part][i] - gpu[part][i]));
  }
  // Worst seen 1.8e-6 in sums of up to 300.
  expect(worst).toBeLessThan(2e-5);
  device.destroy();
});
