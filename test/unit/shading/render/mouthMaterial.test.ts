import { expect, it } from "@jest/globals";
import { mouthMaterial } from "../../../../sdk/shading/render/mouthMaterial";
import type { RenderTexel } from "../../../../sdk/shading/render/RenderSurface";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

it("colours the tint and lets less light shine where less comes in", () => {
  const [part] = syntheticAvatar().mouth;
  const shine = (tint: number) => {
    const texel = { diffuse: Float64Array.of(tint, tint, tint), specular: 0 } as RenderTexel;
    mouthMaterial(part)(0, 0, texel);
    return texel;
  };
  expect([...shine(0.5).diffuse]).toEqual(part.albedo.map((value) => value / 2));
  expect(shine(0.5).specular).toBeCloseTo(shine(1).specular / 2, 6);
});
