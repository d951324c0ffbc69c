import { expect, test } from "@jest/globals";
import { lightWarnings } from "../../../../sdk/stages/light/lightWarnings";
import { lumpyHead } from "./fixture/lumpyHead";
import { plainTexture } from "./fixture/plainTexture";

const codes = (rgb: number[], directionality = 0.3, misfit = 1) => {
  const { geometry } = lumpyHead(4);
  const color = Float32Array.from({ length: 48 }, (_, i) => rgb[i % 3]);
  const texture = plainTexture(4, color, new Float32Array(16).fill(1));
  return lightWarnings(texture, geometry, directionality, misfit).map(({ code }) => code);
};

test("ordinary skin in ordinary light raises nothing", () => {
  expect(codes([0.4, 0.25, 0.18])).toEqual([]);
});

test.each([
  ["over-exposed", [1, 0.9, 0.8], 0.3, 1],
  ["under-exposed", [0.01, 0.006, 0.004], 0.3, 1],
  ["greyscale", [0.3, 0.3, 0.3], 0.3, 1],
  ["hard-light", [0.4, 0.25, 0.18], 0.9, 1],
  ["hard-light", [0.4, 0.25, 0.18], 0.3, 2.5],
] as const)("%s", (code, rgb, directionality, misfit) => {
  expect(codes([...rgb], directionality, misfit)).toEqual([code]);
});
