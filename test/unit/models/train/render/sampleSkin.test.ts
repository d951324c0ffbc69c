import { expect, test } from "@jest/globals";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { describeSkin } from "../../../../../models/train/render/describeSkin";
import { sampleSkin } from "../../../../../models/train/render/sampleSkin";
import { sphereHead } from "../../../../fixtures/sphereHead";

const model = sphereHead();
const description = describeSkin(model);
const skins = Array.from({ length: 60 }, (_, seed) => sampleSkin(createRandomStream(seed), model, description));
const meanGreen = ({ albedo }: { readonly albedo: Float32Array }) =>
  albedo.reduce((sum, value, i) => sum + (i % 3 === 1 ? value : 0), 0) / (albedo.length / 3);

test("every tone group is drawn, and more melanin is darker", () => {
  expect(new Set(skins.map(({ group }) => group)).size).toBe(3);
  const byMelanin = [...skins].sort((a, b) => a.melanin - b.melanin);
  const mean = (list: typeof skins) => list.reduce((sum, skin) => sum + meanGreen(skin), 0) / list.length;
  expect(mean(byMelanin.slice(0, 15))).toBeGreaterThan(2 * mean(byMelanin.slice(-15)));
});

test("albedo and roughness are those of a surface, redder than blue", () => {
  for (const { albedo, roughness } of skins) {
    expect(Math.min(...albedo)).toBeGreaterThan(0);
    expect(Math.max(...albedo)).toBeLessThan(1);
    expect(Math.min(...roughness)).toBeGreaterThan(0.1);
    expect(Math.max(...roughness)).toBeLessThanOrEqual(1);
    expect(albedo[0]).toBeGreaterThan(albedo[2]);
  }
});

test("a seed gives the same skin", () => {
  expect(sampleSkin(createRandomStream(7), model, description)).toEqual(skins[7]);
});
