import { expect, test } from "@jest/globals";
import { shadeTexel } from "../../../sdk/shading/shadeTexel";
import { shadeTexels } from "../../../sdk/shading/shadeTexels";
import { NAMED_TEXELS, testLight } from "./fixture/namedTexels";

test("is the reference, texel by texel", () => {
  const texels = Object.values(NAMED_TEXELS);
  const all = shadeTexels(testLight(), texels);
  texels.forEach((texel, i) => {
    expect([...all.subarray(3 * i, 3 * i + 3)]).toEqual(shadeTexel(testLight(), texel));
  });
});
