import { expect, it } from "@jest/globals";
import { createRenderTexel } from "../../../../sdk/shading/render/createRenderTexel";

it("createRenderTexel shares no vector between fields or texels, and lets no light through or away", () => {
  const [one, other] = [createRenderTexel(), createRenderTexel()];
  const vectors = [one, other].flatMap(({ position, normal, tangent, view, diffuse }) => [
    ...[position, normal, tangent, view, diffuse],
  ]);
  expect(new Set(vectors).size).toBe(10);
  expect([one.specular, one.translucency, one.curvature, one.ambientOcclusion, one.roughness]).toEqual([0, 0, 0, 1, 1]);
});
