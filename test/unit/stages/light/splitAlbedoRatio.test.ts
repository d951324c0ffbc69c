import { expect, test } from "@jest/globals";
import { splitAlbedoRatio } from "../../../../sdk/stages/light/splitAlbedoRatio";

test("a smooth slope is coarse, single texels are fine", () => {
  const size = 128;
  const trust = new Float32Array(size * size).fill(1);
  const checker = Float32Array.from({ length: size * size * 3 }, (_, i) => {
    const t = Math.floor(i / 3);
    return (t + Math.floor(t / size)) % 2 ? 0.3 : -0.3;
  });
  const even = new Float32Array(checker.length).fill(0.3);
  const middle = 3 * (64 * size + 64);
  expect(Math.abs(splitAlbedoRatio(checker, trust, size).middle[middle])).toBeLessThan(0.02);
  expect(splitAlbedoRatio(even, trust, size).coarse[middle]).toBeCloseTo(0.3, 5);
});
