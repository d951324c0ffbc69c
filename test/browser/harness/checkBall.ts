import { expect } from "@jest/globals";
import { type AvatarLight, ballLight } from "./ballLight";
import type { Shot } from "./shot";

/** The matte ball of 4-photo-light is lit as the SDK says that the avatar's light lights Lambert's surface. */
export function checkBall(shot: Shot, light: AvatarLight): void {
  const ratios = ballLight(shot, light).flatMap(({ seen, expected }) => seen.map((value, c) => value / expected[c]));
  ratios.sort((a, b) => a - b);
  // Red, green and blue of all pixels; seen .952 to 1.232 where it mirrors at its rim, median 1.024.
  expect(ratios.length).toBeGreaterThan(1000);
  expect(ratios[0]).toBeGreaterThan(0.9);
  expect(ratios[ratios.length - 1]).toBeLessThan(1.3);
  expect(Math.abs(ratios[ratios.length >> 1] - 1)).toBeLessThan(0.05);
}
