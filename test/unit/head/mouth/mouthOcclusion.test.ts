import { expect, it } from "@jest/globals";
import { loftRings } from "../../../../sdk/head/mouth/loftRings";
import { mouthOcclusion } from "../../../../sdk/head/mouth/mouthOcclusion";
import { SPHERE_RADIUS, sphereHead } from "../../../fixtures/sphereHead";

const side = 0.005;
const square = (z: number) => [-side, side, z, side, side, z, side, -side, z, -side, -side, z];
const box = (z: number) => loftRings([square(z), square(z + 0.01)]);

it("is dark within the head and light outside it; the tongue is half-way between in and out", () => {
  const model = sphereHead();
  const [inside, outside] = [box(0), box(SPHERE_RADIUS + 0.05)];
  const bodies = [inside, outside, inside].map((loft) => ({ ...loft, lower: false }));
  const [dark, light, tongue] = mouthOcclusion(model, model.mean, bodies, undefined, outside.points);
  // The ball is open at its collar.
  expect(Math.max(...dark)).toBeLessThan(0.25);
  expect(Math.max(...light)).toBeGreaterThan(0.95);
  const difference = tongue.map((share, p) => share - (dark[p] + light[p]) / 2);
  expect(Math.max(...difference.map(Math.abs))).toBeLessThan(0.1);
});
