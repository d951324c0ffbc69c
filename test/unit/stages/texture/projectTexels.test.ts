import { describe, expect, it } from "@jest/globals";
import { bakeUvRaster } from "../../../../sdk/head/bakeUvRaster";
import { projectTexels } from "../../../../sdk/stages/texture/projectTexels";
import { SPHERE_RADIUS, sphereHead } from "../../../fixtures/sphereHead";
import { SPHERE_DISTANCE, sphereFit } from "../../../fixtures/spherePhoto";
import { worstOf } from "../../../fixtures/worstOf";

describe("projectTexels", () => {
  const model = sphereHead(96, 48);
  const size = 128;
  const fit = sphereFit(300);
  const { coverage } = bakeUvRaster(model, size);
  const projected = projectTexels(model, fit, model.mean, size);

  it("puts each texel on the ball that the camera sees: pixel, depth and facing agree", () => {
    const off = (i: number): [ball: number, facing: number] => {
      if (coverage[i] === 0) return [0, projected.facing[i] + 1];
      const depth = projected.depth[i];
      const x = ((projected.pixel[i * 2] - 150) * depth) / 600;
      const y = ((150 - projected.pixel[i * 2 + 1]) * depth) / 600;
      const z = SPHERE_DISTANCE - depth;
      const radius = Math.hypot(x, y, z);
      const facing = (z * depth - x * x - y * y) / (radius * Math.hypot(x, y, depth));
      return [Math.abs(radius / SPHERE_RADIUS - 1), Math.abs(projected.facing[i] - facing)];
    };
    expect(worstOf(size * size, (i) => off(i)[0])).toBeLessThan(0.005);
    // The collar's rim has one-sided normals: worst seen 0.04.
    expect(worstOf(size * size, (i) => off(i)[1])).toBeLessThan(0.06);
  });

  it("knows how much of the photo a texel covers", () => {
    const middle = 61 * size + 64;
    const [x, y] = projected.pixel.subarray(middle * 2);
    const across = projected.pixel[(middle + 1) * 2] - x;
    const down = projected.pixel[(middle + size) * 2 + 1] - y;
    // Facets: within a few per cent of the root of the area.
    expect(projected.footprint[middle] / Math.sqrt(across * down)).toBeCloseTo(1, 1);
  });

  it("sees nothing behind the camera", () => {
    const behind = { ...fit, headToCamera: fit.headToCamera.map((value, k) => (k === 11 ? 0.6 : value)) };
    expect(Math.max(...projectTexels(model, behind, model.mean, 32).facing)).toBe(-1);
  });
});
