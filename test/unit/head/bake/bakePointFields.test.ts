import { expect, it } from "@jest/globals";
import { bakePointFields } from "../../../../sdk/head/bake/bakePointFields";
import { SPHERE_RADIUS, sphereHead } from "../../../fixtures/sphereHead";

it("bakePointFields of a ball: open, thick, evenly curved, normals outward; no light leaks in at the collar", () => {
  const model = sphereHead(48, 24);
  const fields = bakePointFields(model, model.mean);
  for (let p = 0; p < model.pointCount; p += 5) {
    const place = [0, 1, 2].map((c) => model.mean[p * 3 + c] / SPHERE_RADIUS);
    if (place[1] < -0.7 || place[1] > 0.85) continue;
    expect(place.reduce((sum, value, c) => sum + value * fields.normals[p * 3 + c], 0)).toBeGreaterThan(0.99);
    expect(fields.ambientOcclusion[p]).toBe(1);
    expect(fields.thickness[p]).toBe(20);
    expect(Math.abs(fields.curvature[p] - 0.01)).toBeLessThan(0.001);
  }
  // Turned inside out, every point looks into the hollow: the collar's hole is closed, so none sees the sky
  // (made smaller, for rays look 15 cm far).
  const inward = {
    ...model,
    triangles: model.triangles.map((_, i) => model.triangles[i % 3 === 0 ? i : i % 3 === 1 ? i + 1 : i - 1]),
  };
  const small = model.mean.map((value) => 0.6 * value);
  expect(Math.max(...bakePointFields(inward, small).ambientOcclusion)).toBeLessThan(0.02);
});
