import type { LandmarkCalibration } from "./HeadModel";
import { readContainer } from "./readContainer";

/** x and y of the 478 landmarks. */
const ROWS = 478 * 2;

/** Reads landmark-calibration.bin (models/FORMAT.md). Throws AvatarError model-unavailable when it is damaged. */
export function readLandmarkCalibration(bytes: ArrayBuffer | Uint8Array): LandmarkCalibration {
  const file = readContainer(bytes, "MSRC");
  const { version, count, priors } = file.header as Partial<Pick<LandmarkCalibration, "version" | "count" | "priors">>;
  if (typeof version !== "string" || !(Number(count) > 0)) throw file.damaged("its header lacks version or count");
  const diagonal = file.floats("diagonal", [ROWS]);
  if (!diagonal.every((variance) => variance > 0)) throw file.damaged("it has a variance that is not positive");
  return {
    version,
    count: Number(count),
    bias: file.floats("bias", [ROWS]),
    response: file.floats("response", [ROWS, -1]),
    responseCount: file.dimension("response", 1),
    viewResponse: file.has("viewResponse") ? file.floats("viewResponse", [ROWS, 5]) : undefined,
    factors: file.floats("factors", [ROWS, -1]),
    rank: file.dimension("factors", 1),
    diagonal,
    priors,
    regression: file.has("regression") ? file.floats("regression", [-1, 1878]) : undefined,
    anchors: file.has("anchorPoints")
      ? { points: file.indices("anchorPoints", [478, 3], 65536), weights: file.floats("anchorWeights", [478, 3]) }
      : undefined,
  };
}
