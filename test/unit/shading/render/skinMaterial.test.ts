import { describe, expect, it } from "@jest/globals";
import { createRenderTexel } from "../../../../sdk/shading/render/createRenderTexel";
import type { RenderTexel } from "../../../../sdk/shading/render/RenderSurface";
import { skinMaterial } from "../../../../sdk/shading/render/skinMaterial";

function mapsWithNormal(x: number, y: number, z: number) {
  const four = (r: number, g: number, b: number, a: number) =>
    Uint8Array.from({ length: 16 }, (_, i) => [r, g, b, a][i % 4]);
  const one = (value: number) => new Uint8Array(4).fill(value);
  return {
    size: 2,
    diffuse: four(128, 255, 0, 255),
    specular: one(89),
    roughness: one(128),
    ambientOcclusion: one(204),
    translucency: one(77),
    normal: four(x, y, z, 255),
    lightNormalized: four(0, 0, 0, 255),
    skin: four(128, 64, 0, 77),
  };
}

/** A texel that faces the viewer, u to the right. */
const texel = (handedness: number): RenderTexel => ({
  ...createRenderTexel(),
  normal: Float64Array.of(0, 0, 1),
  tangent: Float64Array.of(1, 0, 0),
  handedness,
  view: Float64Array.of(0, 0, 1),
});

describe("skinMaterial", () => {
  it("decodes every map to the shading equation's units", () => {
    const out = texel(1);
    skinMaterial(mapsWithNormal(128, 128, 255))(0.5, 0.5, out);
    [0.2159, 1, 0].forEach((value, c) => {
      expect(out.diffuse[c]).toBeCloseTo(value, 3);
    });
    expect(out.specular).toBeCloseTo(0.35, 2);
    expect(out.roughness).toBeCloseTo(0.5, 2);
    expect(out.ambientOcclusion).toBeCloseTo(0.8, 6);
    expect(out.translucency).toBeCloseTo(0.302, 3);
    expect(out.curvature).toBeCloseTo(0.126, 3);
    expect(out.thickness).toBeCloseTo(5.02, 2);
  });

  it("bends the normal along the tangent and the bitangent, whose sense the handedness gives", () => {
    const right = texel(1);
    skinMaterial(mapsWithNormal(204, 128, 230))(0.5, 0.5, right);
    expect(right.normal[0]).toBeCloseTo(0.6, 2);
    const up = texel(1);
    skinMaterial(mapsWithNormal(128, 204, 230))(0.5, 0.5, up);
    expect(up.normal[1]).toBeCloseTo(0.6, 2);
    const mirrored = texel(-1);
    skinMaterial(mapsWithNormal(128, 204, 230))(0.5, 0.5, mirrored);
    expect(mirrored.normal[1]).toBeCloseTo(-0.6, 2);
    expect(Math.hypot(...mirrored.normal)).toBeCloseTo(1, 9);
  });
});
