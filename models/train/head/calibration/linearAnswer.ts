import type { LandmarkCalibration } from "../../../../sdk/head/HeadModel";
import { VIEW_FEATURES } from "../../../../sdk/stages/fit/viewFeatures";
import type { LinearAnswer } from "./fitResponse";

/** The regression that a calibration holds. */
export function linearAnswer({ bias, viewResponse, response, responseCount }: LandmarkCalibration): LinearAnswer {
  const width = 1 + VIEW_FEATURES + responseCount;
  const coefficients = new Float64Array(bias.length * width);
  for (let i = 0; i < bias.length; i++) {
    coefficients[i * width] = bias[i];
    if (viewResponse) {
      coefficients.set(viewResponse.subarray(i * VIEW_FEATURES, (i + 1) * VIEW_FEATURES), i * width + 1);
    }
    coefficients.set(response.subarray(i * responseCount, (i + 1) * responseCount), i * width + 1 + VIEW_FEATURES);
  }
  return { coefficients, width };
}
