import { describe, expect, it } from "@jest/globals";
import { openReflections } from "../../../../sdk/shading/render/openReflections";
import type { RenderSurface, RenderTexel } from "../../../../sdk/shading/render/RenderSurface";

/** A wall of 20 cm, 5 cm behind the texel, facing the camera. */
const wall: RenderSurface = {
  positions: Float32Array.from([-0.1, -0.1, -0.55, 0.1, -0.1, -0.55, 0.1, 0.1, -0.55, -0.1, 0.1, -0.55]),
  normals: new Float32Array(12),
  uvs: new Float32Array(8),
  indices: Uint32Array.from([0, 1, 2, 0, 2, 3]),
  material: () => undefined,
};

/** A texel at 50 cm whose normal stands at this n.v to the camera, turned to the right. */
function texel(cosine: number, x = 0): RenderTexel {
  return {
    position: Float64Array.from([x, 0, -0.5]),
    normal: Float64Array.from([Math.sqrt(1 - cosine * cosine), 0, cosine]),
    tangent: new Float64Array(3),
    handedness: 1,
    view: Float64Array.from([0, 0, 1]),
    diffuse: new Float64Array(3),
    specular: 0.35,
    roughness: 0.45,
    translucency: 0,
    ambientOcclusion: 1,
    curvature: 0,
    thickness: 20,
  };
}

describe("openReflections", () => {
  const open = openReflections([wall]);

  it("closes what grazes past a rim towards the head behind it", () => {
    expect(open(texel(0.1))).toBe(0);
  });

  it("leaves a silhouette against the open, and all that faces the viewer", () => {
    expect(open(texel(0.1, 0.5))).toBe(1);
    expect(open(texel(0.8))).toBe(1);
  });

  it("closes step by step as the angle flattens", () => {
    const steps = [0.49, 0.45, 0.4, 0.35, 0.3].map((cosine) => open(texel(cosine)));
    for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeLessThanOrEqual(steps[i - 1]);
    expect(steps[0]).toBeGreaterThan(0.9);
  });
});
