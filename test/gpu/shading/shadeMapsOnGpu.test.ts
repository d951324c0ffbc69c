import { expect, test } from "@jest/globals";
import { regionSurface } from "../../../sdk/stages/light/regionSurface";
import { shadeMaps } from "../../../sdk/stages/light/shadeMaps";
import { shadeMapsOnGpu } from "../../../sdk/stages/light/shadeMapsOnGpu";
import { testLight } from "../../unit/shading/fixture/namedTexels";
import { lumpyHead } from "../../unit/stages/light/fixture/lumpyHead";
import { requestDevice } from "./fixture/requestDevice";

test("shades the masked texels as the CPU does, and leaves the others 0", async () => {
  const device = await requestDevice();
  const { geometry, fit } = lumpyHead(32);
  const surface = regionSurface(geometry);
  const mask = geometry.coverage.map((_, i) => i % 3);
  const cpu = shadeMaps(testLight(0.2), surface, geometry, fit, mask);
  const gpu = await shadeMapsOnGpu(device, testLight(0.2), surface, geometry, fit, mask);
  for (const part of ["lit", "specular"] as const) {
    // Worst seen 5e-7.
    cpu[part].forEach((value, i) => {
      expect(Math.abs(value - gpu[part][i])).toBeLessThan(5e-6);
    });
  }
  expect(gpu.lit[0]).toBe(0);
  device.destroy();
});
