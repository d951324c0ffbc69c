import { expect, test } from "@jest/globals";
import { applyStep } from "../../../../../sdk/stages/fit/applyStep";
import { POSE_VARIABLES } from "../../../../../sdk/stages/fit/FitState";
import { addShadingEquations } from "../../../../../sdk/stages/fit/shading/addShadingEquations";
import { shadingCost } from "../../../../../sdk/stages/fit/shading/shadingCost";
import { viewShading } from "../../../../../sdk/stages/fit/shading/viewShading";
import { shadeProblem } from "../../../../fixtures/shadeProblem";

const { evidence, state } = shadeProblem("ramp");
const columns = [...state.params.keys()];
const width = POSE_VARIABLES + columns.length;
const weights = viewShading(evidence, state) ?? new Float64Array(0);

function equationsOf(of: Float64Array) {
  const equations = { hessian: new Float64Array(width * width), gradient: new Float64Array(width) };
  addShadingEquations(evidence, of, state, columns, equations);
  return equations;
}

test("the gradient is half that of the cost with the light solved anew, by differences", () => {
  const { gradient } = equationsOf(weights);
  const cost = (variable: number, size: number): number => {
    const step = new Float64Array(width);
    step[variable] = size;
    return shadingCost(evidence, weights, applyStep(state, step, columns));
  };
  expect(Math.max(...gradient.map(Math.abs))).toBeGreaterThan(10);
  for (let variable = 0; variable < width; variable++) {
    const slope = (cost(variable, 1e-5) - cost(variable, -1e-5)) / 4e-5;
    // Worst seen: .6 % and .005; places in the picture are Float32.
    expect(Math.abs(gradient[variable] - slope)).toBeLessThan(0.015 * Math.abs(slope) + 0.015);
  }
});

test("the curvature is symmetric and not negative", () => {
  const { hessian } = equationsOf(weights);
  for (let a = 0; a < width; a++) {
    expect(hessian[a * (width + 1)]).toBeGreaterThan(-1e-6);
    for (let b = 0; b < a; b++) expect(hessian[a * width + b]).toBeCloseTo(hessian[b * width + a], 6);
  }
});

test("half the belief is half the information", () => {
  const [whole, half] = [weights, weights.map((weight) => weight / 2)].map(equationsOf);
  half.hessian.forEach((value, i) => {
    expect(Math.abs(2 * value - whole.hessian[i])).toBeLessThan(1e-6 * (1 + Math.abs(whole.hessian[i])));
  });
});
