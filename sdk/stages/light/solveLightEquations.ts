import { choleskyFactor } from "../../math/choleskyFactor";
import { choleskySolve } from "../../math/choleskySolve";
import { SH_BAND, SH_COUNT } from "../../shading/shConstants";
import { addNegativeRadiancePenalty } from "./addNegativeRadiancePenalty";
import type { LightEquations } from "./LightEquations";
import { naturalLightPrior } from "./naturalLightPrior";

const UNKNOWNS = SH_COUNT * 3;
/**
 * 1 / variance of a relative coefficient about its mean over the channels. Sky and sun differ in colour over half the
 * sphere (bands 1, 2); finer colour in the light of a face is mostly the model's error.
 */
const COLOR_PRECISION = [0, 1, 1, 4, 4, 8, 8, 8, 8].map((strength) => strength / 0.05 ** 2);

/**
 * One step of the light: least squares plus the statistics of natural light at the scale of the light before.
 * @param before 81 * 3
 * @param positive whether radiance that was negative is pulled to 0
 * @returns 81 * 3
 */
export function solveLightEquations(equations: LightEquations, before: Float64Array, positive: boolean): Float64Array {
  const matrix = new Float64Array(UNKNOWNS * UNKNOWNS);
  const right = new Float64Array(UNKNOWNS);
  for (let c = 0; c < 3; c++) {
    for (let a = 0; a < SH_COUNT; a++) {
      right[3 * a + c] = equations.right[c * SH_COUNT + a];
      const row = (c * SH_COUNT + a) * SH_COUNT;
      for (let b = 0; b <= a; b++) matrix[(3 * a + c) * UNKNOWNS + 3 * b + c] = equations.matrix[row + b];
    }
  }
  addPrior(before, matrix);
  if (positive) addNegativeRadiancePenalty(before, matrix);
  if (!choleskyFactor(matrix, UNKNOWNS)) throw new RangeError("The light's normal equations are singular");
  return choleskySolve(matrix, UNKNOWNS, right);
}

/** The natural light's quadratic form at the scale of the light so far, and the price of colour in single coefficients. */
function addPrior(sh: Float64Array, matrix: Float64Array): void {
  const { precision, channels } = naturalLightPrior();
  const scale = [0, 1, 2].map((c) => 1 / Math.max(sh[c], 1e-4));
  for (let a = 0; a < UNKNOWNS; a++) {
    const ca = a % 3;
    const ka = (a - ca) / 3;
    for (let b = 0; b <= a; b++) {
      const cb = b % 3;
      const kb = (b - cb) / 3;
      let value = precision[ka * SH_COUNT + kb] * channels[3 * ca + cb];
      if (ka === kb && ka > 0) value += COLOR_PRECISION[SH_BAND[ka]] * ((ca === cb ? 1 : 0) - 1 / 3);
      matrix[a * UNKNOWNS + b] += value * scale[ca] * scale[cb];
    }
  }
}
