import type { FitState } from "../FitState";
import { lightRidge } from "./lightRidge";
import { lightTerms } from "./lightTerms";
import type { ShadingEvidence } from "./ShadingEvidence";
import { seeSurface } from "./seeSurface";
import { shadingErrors } from "./shadingErrors";
import { solveSkinLight } from "./solveSkinLight";

/**
 * -2 log likelihood of the colours, up to a constant, under the light that suits the state best.
 * @param weights of viewShading
 */
export function shadingCost(evidence: ShadingEvidence, weights: Float64Array, state: FitState): number {
  const { normals, colors } = seeSurface(evidence, state);
  const terms = lightTerms(normals, evidence.surface.openness);
  const ridge = lightRidge("free", weights);
  const light = solveSkinLight(terms, colors, weights, ridge);
  const errors = shadingErrors(terms, light, colors);
  let cost = 0;
  errors.forEach((error, i) => {
    cost += weights[Math.floor(i / 3)] * error * error;
  });
  light.forEach((value, i) => {
    cost += ridge[Math.floor(i / 3)] * value * value;
  });
  return cost;
}
