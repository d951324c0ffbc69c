import { expect, test } from "@jest/globals";
import { multiBounceOcclusion } from "../../../../sdk/shading/multiBounceOcclusion";
import { shadeTexel } from "../../../../sdk/shading/shadeTexel";
import { buildLightBasis } from "../../../../sdk/stages/light/buildLightBasis";
import { NAMED_TEXELS, testLight } from "../../shading/fixture/namedTexels";
import { samplesOf } from "./fixture/samplesOf";

test.each(Object.entries(NAMED_TEXELS))("basis times light is the shading equation at %s", (_, texel) => {
  const samples = samplesOf([texel]);
  const { diffuse, specular } = buildLightBasis(samples);
  const { sh } = testLight();
  const occlusion = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  shadeTexel(testLight(), texel).forEach((truth, c) => {
    multiBounceOcclusion(texel.ambientOcclusion, texel.diffuse[c], occlusion);
    let sum = 0;
    for (let k = 0; k < 25; k++) sum += texel.diffuse[c] * occlusion.value * diffuse[3 * k + c] * sh[3 * k + c];
    for (let k = 0; k < 81; k++) sum += specular[k] * sh[3 * k + c];
    // Float32 storage; worst seen 1e-7.
    expect(Math.abs(sum - truth)).toBeLessThan(1e-6);
  });
});
