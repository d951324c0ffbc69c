import type { FitState } from "../FitState";
import { lightRidge } from "./lightRidge";
import { lightTerms } from "./lightTerms";
import type { ShadingEvidence } from "./ShadingEvidence";
import { type SeenSurface, seeSurface } from "./seeSurface";
import { shadingErrors } from "./shadingErrors";
import { solveSkinLight } from "./solveSkinLight";

/** Points seen at a grazing angle are not compared. */
const LEAST_FACING = 0.4;
/** Errors beyond this share of the light are cast shadows, gloss, hair or a hand. */
const OUTLIER = 0.15;
/** Turns in which light and outliers settle. */
const TURNS = 4;
/** Fewer points than this say nothing. */
const FEWEST = 50;
/**
 * Standard deviation of a point as a share of its light, and the unexplained share (rms) above which it grows with its
 * square. Chosen on rendered heads of split "calibrate": .3 takes .047 mm off (9 heads), .5 takes .020; with .1 in even
 * light some heads gain .3 mm and others lose it.
 */
const DEVIATION = 0.3;
const USUAL = 0.25;
/** Errors count in it up to this. */
const LARGEST = 2;

/**
 * How far each compared point is believed in a state, 1 / colour^2, 0 where it is not seen; undefined when too little of
 * the face shows. The errors that one smooth light on skin of one albedo leaves say how much: in hard light next to nothing.
 */
export function viewShading(evidence: ShadingEvidence, state: FitState): Float64Array | undefined {
  const seen = seeSurface(evidence, state);
  const shown = seen.facing.map((cosine) => (cosine > LEAST_FACING ? 1 : 0));
  const count = shown.reduce((sum, value) => sum + value, 0);
  if (count < FEWEST) return undefined;
  const terms = lightTerms(seen.normals, evidence.surface.openness);
  let trust = shown;
  let { shares, units } = errorsOf(seen, shown, terms, trust);
  for (let turn = 1; turn < TURNS; turn++) {
    trust = shown.map((weight, i) => weight * believed(shares[i]));
    ({ shares, units } = errorsOf(seen, shown, terms, trust));
  }
  const square = shares.reduce((sum, share) => sum + Math.min(LARGEST, share) ** 2, 0) / count;
  const deviation = DEVIATION * Math.max(1, square / USUAL ** 2);
  return shown.map((weight, i) => weight * believed(shares[i]) * (units[i] * deviation) ** -2);
}

/** Geman and McClure. */
function believed(share: number): number {
  return (1 + (share / OUTLIER) ** 2) ** -2;
}

/** Errors of the shown points as shares of units, which are colours between the point's own light and the face's. */
function errorsOf({ colors }: SeenSurface, shown: Float64Array, terms: Float64Array, trust: Float64Array) {
  const errors = shadingErrors(terms, solveSkinLight(terms, colors, trust, lightRidge("natural", trust)), colors);
  const grey = (values: Float64Array, i: number): number => (values[3 * i] + values[3 * i + 1] + values[3 * i + 2]) / 3;
  let [level, count] = [0, 0];
  shown.forEach((weight, i) => {
    level += weight * grey(colors, i);
    count += weight;
  });
  level /= count;
  const units = shown.map((_, i) => (level + Math.max(0, grey(colors, i) + grey(errors, i))) / 2);
  const shares = shown.map(
    (weight, i) =>
      (weight * Math.hypot(errors[3 * i], errors[3 * i + 1], errors[3 * i + 2])) / (Math.sqrt(3) * units[i]),
  );
  return { shares, units };
}
