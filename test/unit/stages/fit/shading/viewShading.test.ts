import { expect, test } from "@jest/globals";
import { POSE_VARIABLES } from "../../../../../sdk/stages/fit/FitState";
import { addShadingEquations } from "../../../../../sdk/stages/fit/shading/addShadingEquations";
import { shadingCost } from "../../../../../sdk/stages/fit/shading/shadingCost";
import { viewShading } from "../../../../../sdk/stages/fit/shading/viewShading";
import { shadeProblem } from "../../../../fixtures/shadeProblem";

const { evidence, state } = shadeProblem("lit");
const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0) / values.length;
const believed = (picture: typeof evidence.picture): Float64Array => {
  const weights = viewShading({ ...evidence, picture }, state);
  if (!weights) throw new Error("nothing is seen");
  return weights;
};
/** Identity 3 of the small face is its nose. */
const NOSE = 3;
const turned = (size: number) => ({ ...state, params: state.params.map((w, k) => (k === NOSE ? w + size : w)) });

test("the right shape explains the shade best, and the gradient of a wrong nose leads towards it", () => {
  const weights = believed(evidence.picture);
  const right = shadingCost(evidence, weights, state);
  const width = POSE_VARIABLES + 1;
  for (const size of [-2, -1, 1, 2]) {
    expect(shadingCost(evidence, weights, turned(size))).toBeGreaterThan(1.1 * right);
    const equations = { hessian: new Float64Array(width * width), gradient: new Float64Array(width) };
    addShadingEquations(evidence, weights, turned(size), [NOSE], equations);
    expect(Math.sign(equations.gradient[POSE_VARIABLES])).toBe(Math.sign(size));
  }
});

test("a dark patch that no light explains is not believed", () => {
  const { side, color } = evidence.picture;
  const patched = color.map((value, i) => {
    const [column, row] = [Math.floor(i / 3) % side, Math.floor(i / (3 * side))];
    return Math.hypot(column - 0.5 * side, row - 0.52 * side) < 0.02 * side ? 0.1 * value : value;
  });
  const [plain, odd] = [believed(evidence.picture), believed({ ...evidence.picture, color: patched })];
  const share = plain.map((weight, i) => (weight > 0 ? odd[i] / weight : 1));
  expect(Math.min(...share)).toBeLessThan(0.05);
  expect([...share].sort((a, b) => a - b)[share.length >> 1]).toBeGreaterThan(0.7);
});

test("a face in hard light, half of it black, is believed far less", () => {
  const { side, color } = evidence.picture;
  const hard = color.map((value, i) => (Math.floor(i / 3) % side < side / 2 ? 0.02 * value : 3 * value));
  expect(mean(believed({ ...evidence.picture, color: hard }))).toBeLessThan(0.2 * mean(believed(evidence.picture)));
});

test("a face beyond the picture's edge says nothing", () => {
  const window = { ...evidence.picture.window, centreX: 5000 };
  expect(viewShading({ ...evidence, picture: { ...evidence.picture, window } }, state)).toBeUndefined();
});
