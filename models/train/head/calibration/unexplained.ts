import { type LinearAnswer, regressorOf } from "./fitResponse";
import type { LandmarkSample } from "./LandmarkSample";

/** What the linear answer leaves of each sample's residual. */
export function unexplained(samples: readonly LandmarkSample[], { coefficients, width }: LinearAnswer): Float64Array[] {
  return samples.map((sample) => {
    const regressor = regressorOf(sample);
    return sample.residual.map((value, i) => {
      let rest = value;
      for (let k = 0, at = i * width; k < width; k++, at++) rest -= coefficients[at] * regressor[k];
      return rest;
    });
  });
}
