import { expect, test } from "@jest/globals";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";
import { evaluateShGradient } from "../../../sdk/shading/evaluateShGradient";
import { SH_COUNT } from "../../../sdk/shading/shConstants";

const POINTS = { oblique: [0.48, -0.6, 0.64], pole: [0, 0, 1], equator: [-0.8, 0.6, 0] };

test.each(Object.entries(POINTS))("agrees with central differences at %s", (_, point) => {
  const gradient = evaluateShGradient(point[0], point[1], point[2], new Float64Array(SH_COUNT * 3));
  const h = 1e-5;
  for (let axis = 0; axis < 3; axis++) {
    const at = (step: number) => {
      const p = point.slice();
      p[axis] += step;
      return evaluateSh(p[0], p[1], p[2], new Float64Array(SH_COUNT));
    };
    const above = at(h);
    const below = at(-h);
    for (let k = 0; k < SH_COUNT; k++) {
      // Worst seen 1.35e-7 (third derivatives of band 8 are of order 1e3).
      expect(Math.abs(gradient[3 * k + axis] - (above[k] - below[k]) / (2 * h))).toBeLessThan(5e-7);
    }
  }
});
