import { expect, test } from "@jest/globals";
import { alignSimilarity } from "../../../sdk/math/alignSimilarity";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import { rotationFromVector } from "../../../sdk/math/rotationFromVector";

test("finds the similarity that moved a cloud, half-turns included", () => {
  const random = randomGenerator(1);
  const from = Float64Array.from({ length: 60 }, () => random() - 0.5);
  for (const vector of [
    [0.3, -0.8, 0.4],
    [0, Math.PI, 0],
  ] as const) {
    const rotation = rotationFromVector(vector[0], vector[1], vector[2]);
    const to = from.map((_, i) => {
      const [p, row] = [i - (i % 3), (i % 3) * 3];
      const turned = rotation[row] * from[p] + rotation[row + 1] * from[p + 1] + rotation[row + 2] * from[p + 2];
      return 1.7 * turned + [1, 2, 3][i % 3];
    });
    const found = alignSimilarity(from, to);
    expect(found.scale).toBeCloseTo(1.7, 10);
    found.rotation.forEach((value, i) => {
      expect(value).toBeCloseTo(rotation[i], 10);
    });
    expect(found.translation[2]).toBeCloseTo(3, 10);
  }
});
