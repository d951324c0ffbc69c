import { expect, it } from "@jest/globals";
import { srgbToLinear } from "../../../../sdk/image/srgb";
import { createRenderTexel } from "../../../../sdk/shading/render/createRenderTexel";
import { eyeMaterial } from "../../../../sdk/shading/render/eyeMaterial";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

it("eyeMaterial is the eye's own texture under a smooth, opaque wet surface in the lids' shade", () => {
  const [eye] = syntheticAvatar().eyes;
  const size = 4;
  const rgba = Uint8Array.from({ length: size * size * 4 }, (_, i) => (i % 4 === 3 ? 255 : i < 32 ? 200 : 40));
  const texel = { ...createRenderTexel(), translucency: 1, curvature: 1, thickness: 0 };
  const material = eyeMaterial({ ...eye, texture: { size, rgba } });
  material(0.5, 0.1, texel);
  expect(texel.diffuse[0]).toBeCloseTo(srgbToLinear(200 / 255), 5);
  material(0.5, 0.9, texel);
  expect(texel.diffuse[2]).toBeCloseTo(srgbToLinear(40 / 255), 5);
  expect(texel.roughness).toBeLessThan(0.4);
  expect([texel.translucency, texel.curvature, texel.thickness]).toEqual([0, 0, 20]);
  expect(texel.ambientOcclusion).toBeLessThan(1);
});
