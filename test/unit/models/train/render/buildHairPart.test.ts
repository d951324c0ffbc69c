import { expect, test } from "@jest/globals";
import { buildHairPart } from "../../../../../models/train/render/buildHairPart";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { describeSkin } from "../../../../../models/train/render/describeSkin";
import { SURFACE } from "../../../../../models/train/render/SceneMesh";
import { sampleSkin } from "../../../../../models/train/render/sampleSkin";
import { SPHERE_RADIUS, sphereHead } from "../../../../fixtures/sphereHead";

const model = sphereHead();
const description = describeSkin(model);
const skin = sampleSkin(createRandomStream(1), model, description);
const hairOf = (seed: number) => buildHairPart(createRandomStream(seed), model, description.rest, model.mean, skin);
const seeds = Array.from({ length: 40 }, (_, i) => i);

test("a shell outside the head, over the scalp and not the face, in the hair's colour", () => {
  const hair = seeds.map(hairOf).find((part) => part !== undefined);
  if (!hair) throw new Error("all heads are bald");
  expect(hair.surface).toBe(SURFACE.hair);
  expect([...hair.albedo.subarray(3, 6)]).toEqual(skin.hairColour.map(Math.fround));
  for (let p = 0; p < model.pointCount; p++) {
    const radius = Math.hypot(...hair.positions.subarray(3 * p, 3 * p + 3));
    expect(radius).toBeGreaterThan(SPHERE_RADIUS);
    // Volume .03 and .025 on top, lumps of a third.
    expect(radius).toBeLessThan(SPHERE_RADIUS + 0.0006 + 1.35 * 0.055);
  }
  const covered = new Set(hair.triangles);
  const meanOf = (weights: Float32Array) => [...covered].reduce((sum, p) => sum + weights[p], 0) / covered.size;
  expect(covered.size).toBeGreaterThan(20);
  expect(meanOf(model.regions.scalp)).toBeGreaterThan(meanOf(model.regions.face));
});

test("some heads are bald, and a seed gives the same hair", () => {
  const bald = seeds.filter((seed) => hairOf(seed) === undefined).length;
  expect(bald).toBeGreaterThan(0);
  expect(bald).toBeLessThan(16);
  expect(hairOf(3)).toEqual(hairOf(3));
});
