import { expect, test } from "@jest/globals";
import { mattSkin } from "../../../../../sdk/stages/light/relief/mattSkin";
import { lumpyHead } from "../fixture/lumpyHead";

test("leaves out lips, brows and highlights", () => {
  const { regions } = lumpyHead(2).geometry;
  regions.lips[1] = 1;
  regions.brows[2] = 0.7;
  const specular = new Float32Array(12);
  specular.fill(0.4, 9);
  const skin = mattSkin(new Float32Array(4).fill(0.8), new Float32Array(12).fill(0.5), specular, regions);
  expect(skin[0]).toBeCloseTo(0.8, 6);
  expect([...skin.subarray(1)]).toEqual([0, 0, 0]);
});
