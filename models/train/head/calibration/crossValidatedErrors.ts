import { fitResponse } from "./fitResponse";
import type { LandmarkSample } from "./LandmarkSample";
import { unexplained } from "./unexplained";

/**
 * Errors of every sample under a regression that has not seen its head: what the regression has learnt by heart would
 * else be missing from the noise (a third of the variance with 300 heads and 150 parameters).
 * @param samples two a head, the second its mirror image
 */
export function crossValidatedErrors(
  samples: readonly LandmarkSample[],
  ridge: readonly number[],
  folds = 6,
): Float64Array[] {
  const errors: Float64Array[] = [];
  const foldOf = (i: number): number => Math.floor(i / 2) % folds;
  for (let fold = 0; fold < folds; fold++) {
    const answer = fitResponse(
      samples.filter((_, i) => foldOf(i) !== fold),
      ridge,
    );
    errors.push(
      ...unexplained(
        samples.filter((_, i) => foldOf(i) === fold),
        answer,
      ),
    );
  }
  return errors;
}
