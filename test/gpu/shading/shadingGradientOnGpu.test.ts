import { expect, test } from "@jest/globals";
import { shadeTexel } from "../../../sdk/shading/shadeTexel";
import { shadeTexelGradient } from "../../../sdk/shading/shadeTexelGradient";
import { packTexel, TEXEL_FLOATS } from "../../../sdk/shading/wgsl/packTexel";
import { shadingGradientOnGpu } from "../../../sdk/shading/wgsl/shadingGradientOnGpu";
import { GRADIENT_FLOATS } from "../../../sdk/shading/wgsl/shadingGradientWgsl";
import { NAMED_TEXELS, testLight } from "../../unit/shading/fixture/namedTexels";
import { requestDevice } from "./fixture/requestDevice";

test("picture and every derivative agree with the Float64 reference", async () => {
  const device = await requestDevice();
  const light = testLight();
  const texels = Object.values(NAMED_TEXELS);
  const packed = new Float32Array(texels.length * TEXEL_FLOATS);
  texels.forEach((texel, i) => {
    packTexel(texel, i, packed);
  });
  const result = await shadingGradientOnGpu(device, light, packed);
  let worst = 0;
  texels.forEach((texel, i) => {
    const g = shadeTexelGradient(light, texel);
    const truth = [
      ...shadeTexel(light, texel),
      ...g.byDiffuse,
      ...g.bySpecular,
      ...g.byRoughness,
      ...g.byTranslucency,
      ...g.byAmbientOcclusion,
      ...g.byNormal,
      ...g.byLight,
    ];
    truth.forEach((value, j) => {
      worst = Math.max(worst, Math.abs(result[i * GRADIENT_FLOATS + j] - value) / (1 + Math.abs(value)));
    });
  });
  // Worst seen 9.2e-7, relative to 1 + value.
  expect(worst).toBeLessThan(1e-5);
  device.destroy();
});
