import { readContainer } from "./readContainer";
import type { ShapeCalibration, ShapeWeights } from "./ShapeCalibration";

const WEIGHTS = ["identity", "expression", "marks", "landmarks", "distance"] as const;

/** Reads shape-calibration.bin (models/FORMAT.md). Throws AvatarError model-unavailable when it is damaged. */
export function readShapeCalibration(bytes: ArrayBuffer | Uint8Array): ShapeCalibration {
  const file = readContainer(bytes, "MSRS");
  const { version, count, distanceScale, weights } = file.header as Partial<ShapeCalibration>;
  if (typeof version !== "string" || !(Number(count) > 0)) throw file.damaged("its header lacks version or count");
  if (!weights || !WEIGHTS.every((name) => weights[name] >= 0)) throw file.damaged("its header lacks weights");
  if (!(Number(distanceScale) > 0)) throw file.damaged("its header lacks the distance's scale");
  const marks = file.indices("marks", [-1], 65536);
  const diagonal = file.floats("diagonal", [2 * marks.length]);
  if (!diagonal.every((variance) => variance > 0)) throw file.damaged("it has a variance that is not positive");
  const modes = file.dimension("identityPrecision", 0);
  return {
    version,
    count: Number(count),
    distanceScale: Number(distanceScale),
    weights: weights as ShapeWeights,
    marks,
    diagonal,
    factors: file.floats("factors", [2 * marks.length, -1]),
    rank: file.dimension("factors", 1),
    identityPrecision: file.floats("identityPrecision", [modes, modes]),
    expressionPrecision: file.floats("expressionPrecision", [-1]),
  };
}
