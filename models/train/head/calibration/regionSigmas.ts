import type { LandmarkCalibration } from "../../../../sdk/head/HeadModel";
import type { LandmarkSample } from "./LandmarkSample";
import { linearAnswer } from "./linearAnswer";
import { unexplained } from "./unexplained";

// biome-ignore format: groups of landmarks as facts/geometry.md measured them
const REGIONS: Readonly<Record<string, readonly number[]>> = {
  oval: [10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109],
  brows: [46, 53, 52, 65, 55, 70, 63, 105, 66, 107, 276, 283, 282, 295, 285, 300, 293, 334, 296, 336],
  eyes: [33, 133, 159, 145, 362, 263, 386, 374, 160, 158, 153, 144, 385, 387, 373, 380],
  nose: [1, 4, 5, 6, 168, 197, 195, 2, 98, 327, 48, 278, 94, 129, 358],
  lips: [61, 291, 0, 17, 13, 14, 37, 267, 84, 314, 78, 308],
  jaw: [152, 148, 377, 176, 400, 149, 378, 150, 379, 172, 397, 58, 288],
  forehead: [10, 151, 9, 8, 67, 297, 109, 338, 69, 299, 108, 337],
  irises: [468, 473],
};

/** Standard deviation per axis in mm of what the calibration leaves, by region; and of the raw errors. */
export function regionSigmas(
  samples: readonly LandmarkSample[],
  calibration: LandmarkCalibration,
): Record<string, string> {
  const rest = unexplained(samples, linearAnswer(calibration));
  const sigma = (errors: readonly Float64Array[], landmarks: readonly number[]): string => {
    let sum = 0;
    for (const error of errors) for (const l of landmarks) sum += error[l * 2] ** 2 + error[l * 2 + 1] ** 2;
    return (1000 * Math.sqrt(sum / (2 * landmarks.length * errors.length))).toFixed(2);
  };
  const raw = samples.map(({ residual }) => residual);
  return Object.fromEntries(
    Object.entries(REGIONS).map(([name, list]) => [name, `${sigma(raw, list)} -> ${sigma(rest, list)}`]),
  );
}
