import { expect, test } from "@jest/globals";
import { estimateByRegion } from "../../../sdk/stages/light/estimateByRegion";
import { normalizeLight } from "../../../sdk/stages/normalizeLight";
import { refineShading } from "../../../sdk/stages/refineShading";
import { outdoorEnvironment } from "../../unit/stages/light/fixture/outdoorEnvironment";
import { photographLumpyHead } from "../../unit/stages/light/fixture/photographLumpyHead";
import { requestDevice } from "./fixture/requestDevice";

test("light and maps of both stages are the CPU's within half a code of 8 bits, and the same bytes again", async () => {
  const device = await requestDevice();
  const head = photographLumpyHead(32, outdoorEnvironment(), 0.4, 0.75);
  const run = async (device?: GPUDevice) => {
    const normalized = await normalizeLight(head.texture, head.geometry, head.fit, { device });
    const estimated = estimateByRegion(head.texture, head.geometry, normalized);
    return refineShading(estimated, head.geometry, head.fit, { device });
  };
  const [cpu, gpu, again] = [await run(), await run(device), await run(device)];
  expect(again).toEqual(gpu);
  const difference = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(a).reduce((worst, x, i) => Math.max(worst, Math.abs(x - b[i])), 0);
  const worst = {
    diffuse: difference(cpu.maps.diffuse, gpu.maps.diffuse),
    specular: difference(cpu.maps.specular, gpu.maps.specular),
    light: difference(cpu.light.sh, gpu.light.sh),
  };
  // Worst seen on a software driver: diffuse 2.4e-7, specular 6e-8, light 1.6e-6; other drivers have other float32.
  expect(worst.diffuse).toBeLessThan(0.5 / 255);
  expect(worst.specular).toBeLessThan(0.5 / 255);
  expect(worst.light).toBeLessThan(1e-3);
  device.destroy();
});
