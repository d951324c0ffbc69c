import { expect, test } from "@jest/globals";
import { createShadingTerms } from "../../../sdk/shading/createShadingTerms";
import { packTexel, TEXEL_FLOATS } from "../../../sdk/shading/wgsl/packTexel";
import { shadingTermsOnGpu } from "../../../sdk/shading/wgsl/shadingTermsOnGpu";
import { NAMED_TEXELS, testLight } from "../../unit/shading/fixture/namedTexels";
import { requestDevice } from "./fixture/requestDevice";

test("lit and specular of 1000 texels agree with the CPU's", async () => {
  const device = await requestDevice();
  const light = testLight();
  const named = Object.values(NAMED_TEXELS);
  const texels = Array.from({ length: 1000 }, (_, i) => ({ ...named[i % named.length], roughness: 0.25 + i / 2000 }));
  const packed = new Float32Array(texels.length * TEXEL_FLOATS);
  texels.forEach((texel, i) => {
    packTexel(texel, i, packed);
  });
  const result = await shadingTermsOnGpu(device, light, packed);
  const evaluate = createShadingTerms(light);
  let worst = 0;
  texels.forEach((texel, i) => {
    const { lit, specular } = evaluate(texel);
    for (let c = 0; c < 3; c++) {
      worst = Math.max(worst, Math.abs(result[8 * i + c] - lit[c]), Math.abs(result[8 * i + 4 + c] - specular[c]));
    }
  });
  // Worst seen 3.6e-7.
  expect(worst).toBeLessThan(5e-6);
  device.destroy();
});
