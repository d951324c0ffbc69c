import { expect, it } from "@jest/globals";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";
import { measureSkinResiduals } from "../../../../sdk/stages/texture/measureSkinResiduals";

it("measureSkinResiduals sees through shading: only the blue spot and the dark spot stand out", () => {
  const random = randomGenerator(1);
  const size = 24;
  const color = new Float32Array(size * size * 3);
  const normal = new Float32Array(size * size * 3);
  for (let i = 0; i < size * size; i++) {
    const x = ((i % size) / (size - 1)) * 1.4 - 0.7;
    const y = (Math.floor(i / size) / (size - 1)) * 1.2 - 0.6;
    normal.set([x, y, Math.sqrt(1 - x * x - y * y)], i * 3);
    // A light from the left: three stops across the face.
    const light = Math.exp(1 + 1.2 * x) * (1 + 0.04 * random());
    color.set([0.3 * light, 0.16 * light, 0.1 * light], i * 3);
  }
  const [blue, dark] = [100, 300];
  color.set([0.1, 0.2, 0.5], blue * 3);
  for (let c = 0; c < 3; c++) color[dark * 3 + c] *= 0.1;
  const residuals = measureSkinResiduals(size, color, normal, new Float32Array(size * size).fill(1));
  expect(residuals.luminance[dark]).toBeLessThan(-1.8);
  expect(Math.hypot(residuals.red[blue], residuals.blue[blue])).toBeGreaterThan(10);
  for (let i = 0; i < size * size; i++) {
    if (i === blue || i === dark) continue;
    // Worst seen 0.11 and 1.0.
    expect(Math.abs(residuals.luminance[i])).toBeLessThan(0.2);
    expect(Math.hypot(residuals.red[i], residuals.blue[i])).toBeLessThan(2);
  }
});
