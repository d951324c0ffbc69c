import { expect, test } from "@jest/globals";
import { createShadingTerms } from "../../../sdk/shading/createShadingTerms";
import { shadeTexel } from "../../../sdk/shading/shadeTexel";
import { NAMED_TEXELS, testLight } from "./fixture/namedTexels";

test.each(Object.entries(NAMED_TEXELS))("black skin shows the specular term alone at %s", (_, texel) => {
  const { specular } = createShadingTerms(testLight())(texel);
  shadeTexel(testLight(), { ...texel, diffuse: [0, 0, 0] }).forEach((value, c) => {
    expect(specular[c]).toBeCloseTo(Math.max(0, value), 6);
  });
});
