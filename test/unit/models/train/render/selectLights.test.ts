import { describe, expect, it } from "@jest/globals";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { proceduralEnvironment } from "../../../../../models/train/render/proceduralEnvironment";
import { selectLights } from "../../../../../models/train/render/selectLights";
import { projectEnvironment } from "../../../../../sdk/shading/projectEnvironment";
import type { FloatImage } from "../../../../../sdk/types";

const uniform: FloatImage = { width: 64, height: 32, channels: 3, data: new Float32Array(64 * 32 * 3).fill(2) };

describe("selectLights", () => {
  it("keeps the whole power and the whole sphere", () => {
    const { count, powers, solidAngles } = selectLights(uniform, 40);
    expect(count).toBe(40);
    expect(solidAngles.reduce((a, b) => a + b)).toBeCloseTo(4 * Math.PI, 3);
    expect(powers.reduce((a, b) => a + b) / 3).toBeCloseTo(2 * 4 * Math.PI, 2);
  });

  it("irradiance of the lights follows the environment's own, to 6 % of the mean", () => {
    const image = proceduralEnvironment(createRandomStream("irradiance"));
    const { sh } = projectEnvironment(image);
    const lights = selectLights(image, 80);
    const mean = sh[1] * 0.2820948 * Math.PI;
    for (const [x, y, z] of [
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
      [-0.6, 0, 0.8],
    ]) {
      let sum = 0;
      for (let i = 0; i < lights.count; i++) {
        const d = 3 * i;
        const cos = x * lights.directions[d] + y * lights.directions[d + 1] + z * lights.directions[d + 2];
        sum += Math.max(0, cos) * lights.powers[d + 1];
      }
      expect(Math.abs(sum - irradiance(image, x, y, z)) / mean).toBeLessThan(0.06);
    }
  });

  it("puts a small sun into a light of its own, where it stands", () => {
    const data = new Float32Array(64 * 32 * 3).fill(0.1);
    const cell = 8 * 64 + 48; // phi = (48.5 / 64 - .5) 2 pi, theta = 8.5 / 32 pi
    data.fill(500, cell * 3, cell * 3 + 3);
    const lights = selectLights({ ...uniform, data }, 40);
    const powers = Array.from({ length: lights.count }, (_, i) => lights.powers[3 * i]);
    const sun = powers.indexOf(Math.max(...powers));
    const [phi, theta] = [(48.5 / 64 - 0.5) * 2 * Math.PI, (8.5 / 32) * Math.PI];
    expect(lights.directions[3 * sun]).toBeCloseTo(Math.sin(phi) * Math.sin(theta), 2);
    expect(lights.directions[3 * sun + 1]).toBeCloseTo(Math.cos(theta), 2);
    expect(lights.spreads[sun]).toBeLessThan(0.06);
  });
});

/** Sum over all cells, green. */
function irradiance({ width, height, data }: FloatImage, nx: number, ny: number, nz: number): number {
  let sum = 0;
  for (let row = 0; row < height; row++) {
    const theta = ((row + 0.5) / height) * Math.PI;
    const area =
      (Math.cos((row / height) * Math.PI) - Math.cos(((row + 1) / height) * Math.PI)) * ((2 * Math.PI) / width);
    for (let column = 0; column < width; column++) {
      const phi = ((column + 0.5) / width - 0.5) * 2 * Math.PI;
      const cos = nx * Math.sin(phi) * Math.sin(theta) + ny * Math.cos(theta) - nz * Math.cos(phi) * Math.sin(theta);
      sum += Math.max(0, cos) * data[(row * width + column) * 3 + 1] * area;
    }
  }
  return sum;
}
