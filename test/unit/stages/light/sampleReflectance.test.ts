import { expect, test } from "@jest/globals";
import { multiBounceOcclusion } from "../../../../sdk/shading/multiBounceOcclusion";
import { sampleReflectance } from "../../../../sdk/stages/light/sampleReflectance";
import { NAMED_TEXELS } from "../../shading/fixture/namedTexels";
import { samplesOf } from "./fixture/samplesOf";

test("is the mean skin times the relative albedo, under its own occlusion", () => {
  const occlusion = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  const albedo = 0.5 * NAMED_TEXELS.wetLip.diffuse[1];
  multiBounceOcclusion(NAMED_TEXELS.wetLip.ambientOcclusion, albedo, occlusion);
  const reflectance = sampleReflectance(samplesOf([NAMED_TEXELS.wetLip]), [1, 0.5, 1]);
  expect(reflectance[1]).toBeCloseTo(albedo * occlusion.value, 6);
});
