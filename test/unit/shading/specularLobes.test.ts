import { expect, test } from "@jest/globals";
import { ggxZonalFactors } from "../../../sdk/shading/ggxZonalFactors";
import { specularLobes } from "../../../sdk/shading/specularLobes";

test("mixes a narrow and a wide lobe, with the derivative by R", () => {
  const [both, slope, narrow, wide, above, below] = [0, 1, 2, 3, 4, 5].map(() => new Float64Array(9));
  specularLobes(0.47, both, slope);
  ggxZonalFactors(0.47 * 0.75, narrow);
  ggxZonalFactors(0.47 * 1.3, wide);
  const h = 1e-5;
  specularLobes(0.47 + h, above);
  specularLobes(0.47 - h, below);
  both.forEach((value, l) => {
    expect(value).toBeCloseTo(0.25 * narrow[l] + 0.75 * wide[l], 12);
    expect(slope[l]).toBeCloseTo((above[l] - below[l]) / (2 * h), 7);
  });
});
