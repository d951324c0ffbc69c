import { expect, test } from "@jest/globals";
import { shadingLeak } from "../../../../sdk/stages/light/shadingLeak";

const COUNT = 100;
const lit = Float32Array.from({ length: COUNT * 3 }, (_, i) => 0.2 + Math.floor(i / 3) / COUNT);
const shaded = { lit, specular: new Float32Array(COUNT * 3) };
const weight = new Float32Array(COUNT).fill(1);

test("even albedo has none, texture taken as albedo leaks it all", () => {
  expect(shadingLeak(new Float32Array(COUNT * 3).fill(0.4), shaded, weight)).toBeCloseTo(0, 6);
  expect(
    shadingLeak(
      lit.map((x) => 0.4 * x),
      shaded,
      weight,
    ),
  ).toBeCloseTo(1, 5);
});
