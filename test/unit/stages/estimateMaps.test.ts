import { expect, it } from "@jest/globals";
import { estimateMaps } from "../../../sdk/stages/estimateMaps";
import { normalizeLight } from "../../../sdk/stages/normalizeLight";
import { faceRuntime } from "../../fixtures/faceRuntime";
import { outdoorEnvironment } from "./light/fixture/outdoorEnvironment";
import { photographLumpyHead } from "./light/fixture/photographLumpyHead";

const { texture, geometry, fit } = photographLumpyHead(256, outdoorEnvironment(), 0.4, 0.75);
const [width, height] = [8, 8];
const photo = {
  width,
  height,
  rgba: new Uint8ClampedArray(256).fill(128),
  originalWidth: width,
  originalHeight: height,
};
const person = { width, height, data: new Float32Array(64).fill(1) };
const normalized = await normalizeLight(texture, geometry, fit);
const input = { photo, person, texture, geometry, fit, normalized };

it("estimateMaps without the network keeps the closed form", async () => {
  const estimated = await estimateMaps(input);
  expect(estimated.maps.diffuse).toBe(normalized.diffuse);
  expect(estimated.texture).toBe(texture);
  expect(estimated.normalized).toBe(normalized);
});

it("estimateMaps with the network gives maps, tone and light that agree with each other", async () => {
  const inference = await faceRuntime();
  const estimated = await estimateMaps(input, inference);
  await inference.dispose();
  const { albedo, irradiance, uncertainty } = estimated.normalized.skinTone;
  const before = normalized.skinTone;
  albedo.forEach((value, c) => {
    // The picture is the product; only its split has changed.
    expect(value * irradiance[c]).toBeCloseTo(before.albedo[c] * before.irradiance[c], 10);
    expect(estimated.normalized.light.sh[c] * value).toBeCloseTo(normalized.light.sh[c] * before.albedo[c], 10);
  });
  expect(uncertainty).toBeGreaterThan(0.02);
  // More than an e-fold would be to know nothing.
  expect(uncertainty).toBeLessThan(1);
  expect(estimated.normalized.baseDiffuse).toBe(estimated.maps.diffuse);
  expect(estimated.texture.visibility.every((value, i) => value <= texture.visibility[i] + 1e-6)).toBe(true);
  expect(estimated.maps.diffuse.every((value) => value > 0 && value < 1)).toBe(true);
});
