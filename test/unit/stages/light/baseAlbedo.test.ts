import { expect, test } from "@jest/globals";
import { baseAlbedo } from "../../../../sdk/stages/light/baseAlbedo";
import { lumpyHead } from "./fixture/lumpyHead";
import { plainTexture } from "./fixture/plainTexture";

test("lips take their mean colour from the photo, skin keeps the mean skin's", () => {
  const size = 8;
  const { geometry } = lumpyHead(size);
  const count = size * size;
  const lit = new Float32Array(count * 3).fill(0.7);
  const specular = new Float32Array(count * 3);
  const color = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) {
    const lip = i % size >= 4;
    geometry.regions.lips[i] = lip ? 1 : 0;
    color.set(
      (lip ? [0.35, 0.12, 0.1] : [0.5, 0.3, 0.2]).map((d) => 0.7 * d),
      3 * i,
    );
  }
  const texture = plainTexture(size, color, new Float32Array(count).fill(1));
  const base = baseAlbedo(texture, { lit, specular }, geometry, [0.5, 0.3, 0.2]);
  [0.35, 0.12, 0.1].forEach((d, c) => {
    expect(Math.abs(base[3 * 5 + c] / d - 1)).toBeLessThan(0.01);
  });
  expect(base[0]).toBeCloseTo(0.5, 5);
});
