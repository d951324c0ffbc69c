import type { RegionName, ShapeReport } from "../types";
import { facePoints } from "./facePoints";
import type { HeadModel } from "./HeadModel";
import { shapeDeviation } from "./shapeDeviation";

const PARTS = ["nose", "lips", "eyeSockets", "brows", "cheeks", "forehead", "chin"] as const;

/**
 * The report's word on the shape.
 * @param identity in sigma
 * @param information identityCount x identityCount, inverse covariance of the identity
 */
export function describeShape(model: HeadModel, identity: ArrayLike<number>, information: Float64Array): ShapeReport {
  const face = facePoints(model);
  const deviationOf = shapeDeviation(model, identity);
  const known = deviationOf(information);
  const unknown = deviationOf(unitMatrix(model.identity.length));
  const regionMean = (name: RegionName): number => meanOver(face, known, model.regions[name]);
  const [worst] = PARTS.map((name) => ({ name, deviation: regionMean(name) })).sort(
    (a, b) => b.deviation - a.deviation,
  );
  return {
    deviation: Float32Array.from(model.vertexPoint, (point) => known[point]),
    faceDeviation: regionMean("face"),
    unknownFaceDeviation: meanOver(face, unknown, model.regions.face),
    worstRegion: worst,
  };
}

function unitMatrix(count: number): Float64Array {
  return Float64Array.from({ length: count * count }, (_, i) => (i % (count + 1) === 0 ? 1 : 0));
}

/** Weighted mean of values at points; 0 where none counts. */
function meanOver(points: Uint32Array, values: Float32Array, weights: Float32Array): number {
  let [sum, total] = [0, 0];
  for (const p of points) {
    sum += weights[p] * values[p];
    total += weights[p];
  }
  return total > 0 ? sum / total : 0;
}
