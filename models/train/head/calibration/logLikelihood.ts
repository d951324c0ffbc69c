import { choleskyFactor } from "../../../../sdk/math/choleskyFactor";
import type { LowRankCovariance } from "./fitCovariance";

/** Mean log density of errors per row (nats), under a low-rank covariance; the comparison is what counts. */
export function logLikelihood(errors: readonly Float64Array[], covariance: LowRankCovariance): number {
  const { factors, rank, diagonal } = covariance;
  const rows = diagonal.length;
  const gram = new Float64Array(rank * rank);
  for (let a = 0; a < rank; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = a === b ? 1 : 0;
      for (let i = 0; i < rows; i++) sum += (factors[i * rank + a] * factors[i * rank + b]) / diagonal[i];
      gram[a * rank + b] = sum;
    }
  }
  choleskyFactor(gram, rank);
  let logDeterminant = diagonal.reduce((sum, variance) => sum + Math.log(variance), 0);
  for (let k = 0; k < rank; k++) logDeterminant += 2 * Math.log(gram[k * rank + k]);
  let total = 0;
  for (const error of errors) total += squaredLength(error, covariance, gram) + logDeterminant;
  return -0.5 * (total / errors.length / rows + Math.log(2 * Math.PI));
}

/** e^T C^-1 e by Woodbury, with the factor of 1 + F^T D^-1 F. */
function squaredLength(
  error: Float64Array,
  { factors, rank, diagonal }: LowRankCovariance,
  gram: Float64Array,
): number {
  let sum = 0;
  const along = new Float64Array(rank);
  for (let i = 0; i < error.length; i++) {
    const scaled = error[i] / diagonal[i];
    sum += error[i] * scaled;
    for (let k = 0; k < rank; k++) along[k] += factors[i * rank + k] * scaled;
  }
  for (let a = 0; a < rank; a++) {
    for (let b = 0; b < a; b++) along[a] -= gram[a * rank + b] * along[b];
    along[a] /= gram[a * rank + a];
    sum -= along[a] ** 2;
  }
  return sum;
}
