import type { LinearAnswer } from "./fitResponse";
import type { LandmarkSample } from "./LandmarkSample";

/** What bias and response leave of each sample's residual. */
export function unexplained(samples: readonly LandmarkSample[], answer: LinearAnswer): Float64Array[] {
  const { bias, response, paramCount } = answer;
  return samples.map(({ params, residual }) =>
    residual.map((value, i) => {
      let rest = value - bias[i];
      for (let k = 0; k < paramCount; k++) rest -= response[i * paramCount + k] * params[k];
      return rest;
    }),
  );
}
