import { expect, test } from "@jest/globals";
import { eyeballProjection } from "../../../sdk/head/eyeballProjection";
import { scleraVeins } from "../../../sdk/head/scleraVeins";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

const size = 256;
const density = scleraVeins(size, 0.5, randomGenerator(1));
const share = (angle: number, azimuth: number, spread: number): number => {
  let sum = 0;
  for (let i = -20; i <= 20; i++) {
    const [u, v] = eyeballProjection(angle, azimuth + (i / 20) * spread);
    sum += density[Math.floor(v * size) * size + Math.floor(u * size)] / 41;
  }
  return sum;
};

test("veins are thin, lie at the corners of the eye and leave the iris free", () => {
  const covered = density.filter((value) => value > 0.05).length / density.length;
  expect(covered).toBeGreaterThan(0.003);
  expect(covered).toBeLessThan(0.15);
  expect(share(1.3, 0, 0.8)).toBeGreaterThan(share(1.3, Math.PI / 2, 0.3));
  for (const azimuth of [0, 1, 2, 3, 4, 5]) expect(share(0.45, azimuth, 0.5)).toBe(0);
});
