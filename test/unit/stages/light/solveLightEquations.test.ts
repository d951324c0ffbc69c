import { expect, test } from "@jest/globals";
import { naturalLightPrior } from "../../../../sdk/stages/light/naturalLightPrior";
import { solveLightEquations } from "../../../../sdk/stages/light/solveLightEquations";

test("when only the light's mean is measured, the rest is natural light's", () => {
  const matrix = new Float64Array(3 * 81 * 81);
  const right = new Float64Array(3 * 81);
  for (let c = 0; c < 3; c++) {
    matrix[c * 6561] = 1e4;
    right[c * 81] = 1e4 * 2;
  }
  const before = new Float64Array(243);
  before.fill(2, 0, 3);
  const sh = solveLightEquations({ matrix, right }, before, false);
  const { mean } = naturalLightPrior();
  for (const k of [0, 1, 2, 3, 7]) expect(sh[3 * k]).toBeCloseTo(2 * mean[k], 4);
});
