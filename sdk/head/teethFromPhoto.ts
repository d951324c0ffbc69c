import type { FaceLandmarks, Photo } from "../types";
import { pixelsInPolygon } from "./pixelsInPolygon";
import { robustColor, type SampledColor } from "./robustColor";

/** Face-mesh landmarks of the lips' inner edge, closed. */
const INNER_LIPS = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95] as const;
/** The landmarks waver by about this share of the mouth's width. */
const MARGIN = 0.02;
/** Enamel's red is 1.1-1.3 times its green and 1.4-1.8 times its blue (Vita shades); flesh has more. */
const GREATEST_RED = 1.5;
/** Darker than this share of the face's own light it is a gap, a shadow or the tongue. */
const LEAST_LIGHT = 0.16;
/** Front teeth behind parted lips see about this share of the light that the face gets: mouthOcclusion's mean in a smile. */
const MOUTH_SHADE = 0.8;
/**
 * Green albedo of natural teeth, from the most discoloured to the whitest, and their red and blue by their green: cameras
 * balance to grey what is not, and grey teeth look like metal between warm lips.
 */
const GREEN_RANGE = [0.34, 0.72] as const;
const RED_BY_GREEN = [1.06, 1.2] as const;
const BLUE_BY_GREEN = [0.6, 0.88] as const;
/** Fewer pixels are the lips' wet edge. */
const LEAST_PIXELS = 16;

/**
 * Albedo of the teeth as the photo shows them between the lips, the light taken out; undefined when they do not show.
 * @param irradiance of white on the face, linear RGB
 */
export function teethFromPhoto(
  photo: Photo,
  { points }: FaceLandmarks,
  irradiance: readonly [number, number, number],
): SampledColor | undefined {
  const polygon = Float64Array.from(INNER_LIPS.flatMap((i) => [points[i * 2], points[i * 2 + 1]]));
  const width = Math.hypot(points[78 * 2] - points[308 * 2], points[78 * 2 + 1] - points[308 * 2 + 1]);
  const bright = pixelsInPolygon(photo, polygon, MARGIN * width)
    .map(({ color }) => color)
    .filter(([r, g]) => g > LEAST_LIGHT * irradiance[1] && r / irradiance[0] < (GREATEST_RED * g) / irradiance[1]);
  // The brighter half: what lies deeper in the mouth gets less light. Highlights are the last tenth.
  const found = robustColor(bright, [0.5, 0.9], LEAST_PIXELS);
  if (!found) return undefined;
  const [r, g, b] = found.color.map((value, c) => value / (irradiance[c] * MOUTH_SHADE));
  const green = clamp(g, GREEN_RANGE);
  return { ...found, color: [green * clamp(r / g, RED_BY_GREEN), green, green * clamp(b / g, BLUE_BY_GREEN)] };
}

function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}
