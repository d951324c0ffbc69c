import { expect, it } from "@jest/globals";
import { uvPlaces } from "../../../../sdk/head/faceHair/uvPlaces";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";
import { officialHead } from "../../../fixtures/officialHead";

it("finds the triangle of each place of the atlas, with weights that lead back to it", () => {
  const { uv, triangles } = officialHead();
  const within = { left: 0.3, top: 0.25, right: 0.7, bottom: 0.35 };
  const placeAt = uvPlaces(uv, triangles, within);
  const random = randomGenerator(4);
  for (let n = 0; n < 300; n++) {
    const [u, v] = [0.3 + 0.4 * random(), 0.25 + 0.1 * random()];
    const { vertices, weights } = placeAt(u, v)!;
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    [u, v].forEach((value, k) => {
      expect(vertices.reduce((sum, vertex, i) => sum + weights[i] * uv[vertex * 2 + k], 0)).toBeCloseTo(value, 5);
    });
  }
  expect(placeAt(0.2, 0.3)).toBeUndefined();
  expect(uvPlaces(Float32Array.of(0.4, 0.3, 0.5, 0.3, 0.4, 0.31), [0, 1, 2], within)(0.6, 0.3)).toBeUndefined();
});
