import type { IrisPixels } from "./irisPixels";

/** Radii that pupils have, by iris radius: 2.4 to 7 of 11.8 mm. */
const RANGE = { least: 0.2, most: 0.6 } as const;
const STEP = 0.02;
/** The iris about the pupil up to here; beyond it darkens towards the limbus. */
const OUTER = 0.8;
/** A pupil is at least this much darker than the iris with what both mirror, and that step is two thirds of how rings differ. */
const DARKER = 0.75;
const EXPLAINED = 0.65;
/** Fewer pixels, by weight, show none. */
const LEAST_WEIGHT = 12;

/**
 * Pupil radius by iris radius, where a photo shows it: the step that leaves least unexplained. Of red, which all irises have
 * and no pupil: by brightness a dark ring about the pupil of a pale iris would pass for it.
 */
export function findPupil({ count, places, colors, weights }: IrisPixels): number | undefined {
  // Sums of weight and light, by distance in steps.
  const steps = Math.round(OUTER / STEP);
  const sums = Array.from({ length: steps }, () => [0, 0]);
  for (let i = 0; i < count; i++) {
    const step = Math.floor(Math.hypot(places[2 * i], places[2 * i + 1]) / STEP);
    if (step >= steps) continue;
    sums[step][0] += weights[i];
    sums[step][1] += weights[i] * Math.sqrt(Math.max(0, colors[i * 3]));
  }
  let best: { share: number; error: number; inside: number; outside: number } | undefined;
  for (let step = Math.round(RANGE.least / STEP); step <= Math.round(RANGE.most / STEP); step++) {
    const [inside, outside] = [spread(sums.slice(0, step)), spread(sums.slice(step))];
    if (inside.weight < LEAST_WEIGHT || outside.weight < LEAST_WEIGHT) continue;
    const error = inside.error + outside.error;
    if (!best || error < best.error)
      best = { share: step * STEP, error, inside: inside.mean ** 2, outside: outside.mean ** 2 };
  }
  const atEnd = best && (best.share < RANGE.least + STEP / 2 || best.share > RANGE.most - STEP / 2);
  const clear = best && best.inside < DARKER * best.outside && best.error < (1 - EXPLAINED) * spread(sums).error;
  return best && !atEnd && clear ? best.share : undefined;
}

/** Mean of rings and how they differ from it; what differs round a ring is its pattern or noise. */
function spread(sums: readonly (readonly number[])[]) {
  const weight = sums.reduce((sum, one) => sum + one[0], 0);
  const mean = sums.reduce((sum, one) => sum + one[1], 0) / weight;
  const error = sums.reduce((sum, [w, light]) => sum + (w > 0 ? w * (light / w - mean) ** 2 : 0), 0);
  return { weight, mean, error };
}
