import { expect, test } from "@jest/globals";
import { chooseSkinTone } from "../../../../sdk/stages/light/chooseSkinTone";
import { skinAlbedo } from "../../../../sdk/stages/light/skinAlbedo";

const lit = (melanin: number, light: number[]) => skinAlbedo(melanin, 0.4).map((d, c) => d * light[c]);

test.each([0.1, 0.5, 1, 1.6])("at an ordinary exposure melanin %d is found within a third", (melanin) => {
  const { melanin: found } = chooseSkinTone(lit(melanin, [0.7, 0.7, 0.7]));
  expect(Math.abs(found - melanin)).toBeLessThan(0.34);
});

test("albedo times irradiance is what was seen", () => {
  const seen = [0.4, 0.2, 0.15];
  const { albedo, irradiance } = chooseSkinTone(seen);
  seen.forEach((value, c) => {
    expect(albedo[c] * irradiance[c]).toBeCloseTo(value, 12);
  });
});

test("a bright eye shows that dark skin in bright light is dark", () => {
  const light = [1.6, 1.6, 1.6];
  const sclera = [0.47 * 1.6, 0.43 * 1.6, 0.41 * 1.6];
  const without = Math.abs(chooseSkinTone(lit(1.3, light)).melanin - 1.3);
  const withEye = Math.abs(chooseSkinTone(lit(1.3, light), sclera).melanin - 1.3);
  expect(withEye).toBeLessThan(0.6 * without);
});

test("the eye's colour shows the light's colour", () => {
  const light = [0.9, 0.55, 0.3];
  const sclera = light.map((x, c) => x * [0.47, 0.43, 0.41][c] * 0.7);
  const without = Math.abs(chooseSkinTone(lit(0.2, light)).melanin - 0.2);
  const withEye = Math.abs(chooseSkinTone(lit(0.2, light), sclera).melanin - 0.2);
  expect(withEye).toBeLessThan(without);
});

test("the network's tone stands against unlikely light, and the eye still narrows it", () => {
  // Very dark skin in light twelve times the usual: the priors of light and skin would call it mid-brown.
  const seen = lit(1.8, [8, 8, 8]);
  const [red, green, blue] = skinAlbedo(1.8, 0.4).map(Math.log);
  const brightness = 0.25 * red + 0.6 * green + 0.15 * blue;
  const learned = { mean: [brightness, red - green, blue - green], spread: [0.3, 0.15, 0.15] } as const;
  const prior = chooseSkinTone(seen);
  const told = chooseSkinTone(seen, undefined, learned);
  expect(Math.abs(told.melanin - 1.8)).toBeLessThan(0.1);
  expect(Math.abs(prior.melanin - 1.8)).toBeGreaterThan(0.4);
  // The network's own .3, widened by what such cues overstate.
  expect(told.uncertainty).toBeLessThan(0.66);
  const eye = [0.47 * 8, 0.43 * 8, 0.41 * 8];
  expect(chooseSkinTone(seen, eye, learned).uncertainty).toBeLessThan(told.uncertainty);
});
