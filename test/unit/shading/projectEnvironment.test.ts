import { expect, test } from "@jest/globals";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";
import { projectEnvironment } from "../../../sdk/shading/projectEnvironment";
import { SH_COUNT } from "../../../sdk/shading/shConstants";
import type { FloatImage } from "../../../sdk/types";

/** The convention written out: centre -Z, right +X, top +Y. */
function environment(width: number, height: number, radiance: (x: number, y: number, z: number) => number): FloatImage {
  const data = new Float32Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const polar = (Math.PI * (row + 0.5)) / height;
      const turn = 2 * Math.PI * ((column + 0.5) / width - 0.5);
      const [x, y, z] = [Math.sin(polar) * Math.sin(turn), Math.cos(polar), -Math.sin(polar) * Math.cos(turn)];
      data.fill(radiance(x, y, z), 3 * (row * width + column), 3 * (row * width + column) + 3);
    }
  }
  return { width, height, channels: 3, data };
}

test("an even white world has only band 0, sqrt(4 pi)", () => {
  const { sh } = projectEnvironment(environment(64, 32, () => 1));
  expect(sh[0]).toBeCloseTo(Math.sqrt(4 * Math.PI), 6);
  // Worst seen 7.2e-3 in the zonal bands, the midpoint error of 32 rows.
  expect(Math.max(...sh.subarray(3).map(Math.abs))).toBeLessThan(1e-2);
});

test("projecting a basis function gives that function, whatever its axis", () => {
  const basis = new Float64Array(SH_COUNT);
  for (const k of [1, 2, 3, 5, 17, 40, 71]) {
    const { sh } = projectEnvironment(environment(256, 128, (x, y, z) => evaluateSh(x, y, z, basis)[k]));
    for (let j = 0; j < SH_COUNT; j++) {
      // Worst seen 2.5e-4.
      expect(Math.abs(sh[3 * j] - (j === k ? 1 : 0))).toBeLessThan(6e-4);
    }
  }
});
