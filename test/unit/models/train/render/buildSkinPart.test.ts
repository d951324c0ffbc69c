import { expect, test } from "@jest/globals";
import { buildSkinPart } from "../../../../../models/train/render/buildSkinPart";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { describeSkin } from "../../../../../models/train/render/describeSkin";
import { SURFACE } from "../../../../../models/train/render/SceneMesh";
import { sampleSkin } from "../../../../../models/train/render/sampleSkin";
import { SPHERE_RADIUS, sphereHead } from "../../../../fixtures/sphereHead";

test("numbers its vertices as the model's points, posed, with outward normals and the skin's values", () => {
  const model = sphereHead();
  const description = describeSkin(model);
  const skin = sampleSkin(createRandomStream(1), model, description);
  const moved = model.mean.map((value, i) => value + (i % 3 === 0 ? 0.5 : 0));
  const part = buildSkinPart(model, description, moved, skin);
  expect(part.surface).toBe(SURFACE.skin);
  expect(part.positions).toEqual(moved);
  expect(part.albedo).toBe(skin.albedo);
  expect(Math.max(...part.triangles)).toBe(model.pointCount - 1);
  for (let p = 0; p < model.pointCount; p++) {
    let outward = 0;
    for (let c = 0; c < 3; c++) outward += (part.normals[p * 3 + c] * model.mean[p * 3 + c]) / SPHERE_RADIUS;
    // Facets of a ball of 48 x 24; the collar's open edge is the worst.
    expect(outward).toBeGreaterThan(0.98);
    expect(part.rest[p * 3]).toBeCloseTo(model.mean[p * 3] * 1000, 3);
  }
});
