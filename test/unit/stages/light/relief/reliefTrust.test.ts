import { expect, test } from "@jest/globals";
import { reliefTrust } from "../../../../../sdk/stages/light/relief/reliefTrust";

test("believes a wrinkle's contrast and neither a shadow's edge nor the rim of the skin", () => {
  const size = 128;
  const skin = new Float32Array(size * size).map((_, i) => (i % size < 100 ? 1 : 0));
  const residual = new Float32Array(size * size * 3);
  for (let i = 0; i < size * size; i++) {
    const contrast = i < (size * size) / 2 ? 0.04 : 0.4;
    residual.fill(i % 2 ? contrast : -contrast, 3 * i, 3 * i + 3);
  }
  const trust = reliefTrust(residual, skin, size);
  expect(trust[20 * size + 50]).toBeGreaterThan(0.9);
  expect(trust[100 * size + 50]).toBeLessThan(0.02);
  expect(trust[20 * size + 99]).toBeLessThan(0.75);
  expect(trust[20 * size + 101]).toBe(0);
});
