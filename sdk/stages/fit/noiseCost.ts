import type { LandmarkNoise } from "./LandmarkNoise";

/** Squared Mahalanobis length r^T C^-1 r of residuals (936). */
export function noiseCost({ scale, projector, rank }: LandmarkNoise, residuals: Float64Array): number {
  const rows = scale.length;
  let cost = 0;
  for (let i = 0; i < rows; i++) cost += (scale[i] * residuals[i]) ** 2;
  for (let k = 0; k < rank; k++) {
    let along = 0;
    for (let i = 0; i < rows; i++) along += projector[k * rows + i] * scale[i] * residuals[i];
    cost -= along * along;
  }
  return cost;
}
