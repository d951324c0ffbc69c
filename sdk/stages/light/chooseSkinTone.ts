import type { LearnedTone } from "./LearnedTone";
import { NATURAL_LIGHT_COLOR } from "./naturalLight";
import { skinAlbedo } from "./skinAlbedo";

export interface SkinTone {
  readonly melanin: number;
  readonly haemoglobin: number;
  /** Mean linear albedo of the skin. */
  readonly albedo: readonly [number, number, number];
  /** Irradiance of white on the face, linear RGB: what the exposure makes of the light. */
  readonly irradiance: readonly [number, number, number];
  /** Standard deviation of the albedo's log brightness: .3 means a third lighter or darker is as good a guess. */
  readonly uncertainty: number;
}

/**
 * Priors, as mean and spread. The face's irradiance in photo units: cameras expose an average scene of albedo .18 to about .18,
 * portraits by about a third of an e-fold around that; melanin is broad so that no tone is drawn to the middle by itself.
 */
const LOG_IRRADIANCE = { mean: Math.log(0.7), spread: 0.4 };
const MELANIN = { mean: 0.5, spread: 0.6 };
const HAEMOGLOBIN = { mean: 0.4, spread: 0.12 };
/**
 * Cues and priors are less independent than the product of their distributions says. On 19 rendered portraits the errors of the log
 * brightness were 2.4 (with the network) and 2.9 times (without) the posterior's spread; with this factor 69 % of 16 others lie
 * within the stated deviation and all within two.
 */
const OVERCONFIDENCE = 2.2;
/** Albedo of the white of the eye times the shade of lids and lashes on its brighter half. */
const SCLERA = [0.47, 0.43, 0.41];
/**
 * Spread of the logarithm of the sclera's brightness and colour about that. Lashes, lids and a blurred small eye only darken it,
 * so that a dark sclera says little and a bright one a lot.
 */
const SCLERA_SPREAD = { darker: 0.8, brighter: 0.25, color: 0.12 };

/**
 * Splits the face's mean diffuse radiance into albedo and light. The product alone does not say which is dark:
 * the melanin-haemoglobin plane ties the colour to the tone, the light's colour and the exposure have priors,
 * and the white of the eye, where it shows, is a sample of known albedo.
 * @param radiance diffuse radiance of the mean skin, linear RGB
 * @param sclera the eye's white as photographed, linear RGB
 * @param learned the skin network's opinion, which enters by its inverse variance. It has learnt what light and skin are likely:
 *   counting those priors again made the mean error in sRGB codes .083 instead of .066 on 18 rendered portraits and the same
 *   person in two lights differ by 6.4 instead of 3.1 L* (3 path-traced portraits: .048, .052). The sclera is counted, though
 *   the network saw it: without, .066, 5.9 L* and .066.
 */
export function chooseSkinTone(
  radiance: readonly number[],
  sclera?: readonly number[],
  learned?: LearnedTone,
): SkinTone {
  let best = { cost: Infinity, melanin: 0, haemoglobin: 0 };
  let [mass, first, second] = [0, 0, 0];
  for (let melanin = 0.02; melanin < 2.4; melanin += 0.02) {
    for (let haemoglobin = 0.1; haemoglobin < 0.9; haemoglobin += 0.02) {
      const albedo = skinAlbedo(melanin, haemoglobin);
      const cost = toneCost(melanin, haemoglobin, radiance, sclera, learned);
      if (cost < best.cost) best = { cost, melanin, haemoglobin };
      const brightness = meanLog(albedo.map(Math.log));
      const weight = Math.exp(-cost / 2);
      mass += weight;
      first += weight * brightness;
      second += weight * brightness * brightness;
    }
  }
  const albedo = skinAlbedo(best.melanin, best.haemoglobin);
  const irradiance = albedo.map((d, c) => radiance[c] / d) as [number, number, number];
  const uncertainty = OVERCONFIDENCE * Math.sqrt(Math.max(0, second / mass - (first / mass) ** 2));
  return { melanin: best.melanin, haemoglobin: best.haemoglobin, albedo, irradiance, uncertainty };
}

/** Squared distance from the network's tone in its own spreads. */
function learnedCost(albedo: readonly number[], { mean, spread }: LearnedTone): number {
  const log = albedo.map(Math.log);
  const tone = [meanLog(log), log[0] - log[1], log[2] - log[1]];
  return tone.reduce((sum, value, k) => sum + ((value - mean[k]) / spread[k]) ** 2, 0);
}

function toneCost(
  melanin: number,
  haemoglobin: number,
  radiance: readonly number[],
  sclera: readonly number[] | undefined,
  learned: LearnedTone | undefined,
): number {
  const albedo = skinAlbedo(melanin, haemoglobin);
  const light = albedo.map((d, c) => Math.log(Math.max(radiance[c], 1e-5) / d));
  let cost = learned ? learnedCost(albedo, learned) : priorCost(melanin, light);
  cost += ((haemoglobin - HAEMOGLOBIN.mean) / HAEMOGLOBIN.spread) ** 2;
  return sclera ? cost + scleraCost(light, sclera) : cost;
}

/** How unlikely melanin and light are by themselves. @param light log of the irradiance, RGB */
function priorCost(melanin: number, light: readonly number[]): number {
  const brightness = (meanLog(light) - LOG_IRRADIANCE.mean) / LOG_IRRADIANCE.spread;
  const darkness = (melanin - MELANIN.mean) / MELANIN.spread;
  return colorCost(light[0] - light[1], light[2] - light[1]) + brightness ** 2 + darkness ** 2;
}

/** Luminance-like weights of the channels. */
function meanLog(log: readonly number[]): number {
  return 0.25 * log[0] + 0.6 * log[1] + 0.15 * log[2];
}

/** Mahalanobis distance of log(R/G), log(B/G) in the statistics of natural light. */
function colorCost(redGreen: number, blueGreen: number): number {
  const { mean, covariance } = NATURAL_LIGHT_COLOR;
  const [x, y] = [redGreen - mean[0], blueGreen - mean[1]];
  const [[a, b], [, d]] = covariance;
  return (d * x * x - 2 * b * x * y + a * y * y) / (a * d - b * b);
}

/** Robust: a sample that does not fit at all (make-up, red eye, a lash) costs at most like 3 sigma. */
function scleraCost(light: readonly number[], sclera: readonly number[]): number {
  const difference = light.map((e, c) => Math.log(Math.max(sclera[c], 1e-5) / SCLERA[c]) - e);
  const brightness = meanLog(difference);
  const spread = brightness > 0 ? SCLERA_SPREAD.brighter : SCLERA_SPREAD.darker;
  const color = Math.hypot(difference[0] - brightness, difference[2] - brightness) / SCLERA_SPREAD.color;
  const square = (brightness / spread) ** 2 + color ** 2;
  return 9 * Math.log1p(square / 9);
}
