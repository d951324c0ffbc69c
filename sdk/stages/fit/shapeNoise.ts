import { normalizeFactors } from "./buildLandmarkNoise";
import type { LandmarkNoise } from "./LandmarkNoise";
import type { ShapeEvidence } from "./shapeEvidence";

const projectors = new WeakMap<ShapeEvidence["calibration"], Float64Array>();

/**
 * Noise of the marks: what the network states of each, times what it errs by on rendered heads in those units.
 * @param unit metres per photo px at the head
 */
export function shapeNoise({ estimate, calibration }: ShapeEvidence, unit: number): LandmarkNoise {
  const { diagonal, rank, weights } = calibration;
  const scale = Float64Array.from(
    diagonal,
    (variance, i) => Math.sqrt(weights.marks / variance) / (unit * estimate.sigma[i >> 1]),
  );
  const projector = projectors.get(calibration) ?? projectorOf(calibration);
  projectors.set(calibration, projector);
  return { scale, projector, rank };
}

/** The stated deviations cancel: the same for every photo. */
function projectorOf({ factors, diagonal, rank }: ShapeEvidence["calibration"]): Float64Array {
  const rows = diagonal.length;
  const projector = new Float64Array(rank * rows);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < rank; k++) projector[k * rows + i] = factors[i * rank + k] / Math.sqrt(diagonal[i]);
  }
  normalizeFactors(projector, rank);
  return projector;
}
