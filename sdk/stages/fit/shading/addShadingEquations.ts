import { schurComplement } from "../../../math/schurComplement";
import { evaluateShGradient } from "../../../shading/evaluateShGradient";
import { LAMBERT_FACTORS } from "../../../shading/lambertFactors";
import { type FitState, POSE_VARIABLES } from "../FitState";
import { type NormalEquations, normalEquations } from "../normalEquations";
import { lightRidge } from "./lightRidge";
import { LIGHT_BANDS, LIGHT_TERMS, lightTerms } from "./lightTerms";
import type { ShadingEvidence } from "./ShadingEvidence";
import { type SeenSurface, seeSurface } from "./seeSurface";
import { shadingErrors } from "./shadingErrors";
import { solveSkinLight } from "./solveSkinLight";

/**
 * Adds what the colours say of the shape to the normal equations of a step (POSE_VARIABLES, then `columns`), the light
 * eliminated: shade that another light would explain as well says nothing.
 * @param weights of viewShading
 */
export function addShadingEquations(
  evidence: ShadingEvidence,
  weights: Float64Array,
  state: FitState,
  columns: readonly number[],
  equations: NormalEquations,
): void {
  const seen = seeSurface(evidence, state, columns);
  const terms = lightTerms(seen.normals, evidence.surface.openness);
  const ridge = lightRidge("free", weights);
  const light = solveSkinLight(terms, seen.colors, weights, ridge);
  const own = POSE_VARIABLES + columns.length;
  const width = own + 3 * LIGHT_TERMS;
  const rows = seen.colors.length;
  const jacobian = new Float64Array(rows * width);
  writeShape(seen, light, evidence.surface.openness, own, jacobian, width);
  for (let row = 0; row < rows; row++) {
    const start = row * width + own + (row % 3) * LIGHT_TERMS;
    const at = Math.floor(row / 3) * LIGHT_TERMS;
    for (let k = 0; k < LIGHT_TERMS; k++) jacobian[start + k] = terms[at + k];
  }
  const noise = {
    scale: Float64Array.from({ length: rows }, (_, row) => Math.sqrt(weights[Math.floor(row / 3)])),
    projector: new Float64Array(0),
    rank: 0,
  };
  const { hessian, gradient } = normalEquations(noise, jacobian, shadingErrors(terms, light, seen.colors), width);
  for (let v = own; v < width; v++) hessian[v * (width + 1)] += ridge[(v - own) % LIGHT_TERMS];
  const variables = Array.from({ length: width }, (_, v) => v);
  const reduced = schurComplement(hessian, width, variables.slice(0, own), variables.slice(own));
  for (let i = 0; i < reduced.length; i++) equations.hessian[i] += reduced[i];
  // The light is the best one: the gradient along it is 0.
  for (let i = 0; i < own; i++) equations.gradient[i] += gradient[i];
}

const gradient = new Float64Array(3 * LIGHT_TERMS);
const slope = new Float64Array(3);

/** The shade's change as the normal turns, less the photo's under the moving point. */
function writeShape(
  { normals, normalSlopes, colorSlopes }: SeenSurface,
  light: Float64Array,
  openness: Float32Array,
  own: number,
  jacobian: Float64Array,
  width: number,
): void {
  for (let i = 0; i < openness.length; i++) {
    evaluateShGradient(normals[3 * i], normals[3 * i + 1], normals[3 * i + 2], gradient, LIGHT_BANDS);
    for (let c = 0; c < 3; c++) {
      slope.fill(0);
      for (let k = 0; k < LIGHT_TERMS; k++) {
        const share = openness[i] * LAMBERT_FACTORS[Math.floor(Math.sqrt(k))] * light[3 * k + c];
        for (let axis = 0; axis < 3; axis++) slope[axis] += share * gradient[3 * k + axis];
      }
      const row = 3 * i + c;
      for (let v = 0; v < own; v++) {
        // Normals stay unit: their slopes have no part along them.
        let value = -colorSlopes[row * own + v];
        for (let axis = 0; axis < 3; axis++) value += slope[axis] * normalSlopes[(3 * i + axis) * own + v];
        jacobian[row * width + v] = value;
      }
    }
  }
}
