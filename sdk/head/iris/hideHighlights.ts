import { luminance } from "../../image/luminance";
import type { IrisPixels } from "./irisPixels";

/** No iris is brighter than this share of its white: the palest blue one has .4 of it. */
const BRIGHTEST = 0.5;
/**
 * Against the middle brightness at its distance from the pupil, a pixel that is so much brighter mirrors something; but not
 * below this share of the white, where it may be a pale sector of a dark iris.
 */
const BRIGHTER = 2.6;
const PALE = 0.34;
/** Beside a highlight, a pixel that is so much brighter is its glow. */
const GLOWS = 1.4;
/** How often a highlight grows by its bright neighbours, and how far beyond them pixels are still no iris', px. */
const GROWS = 3;
const RIM = 1;
/** Rings of the middle brightness. */
const RINGS = 8;
/** Half of the place that pixels lie in, iris radii. */
const HALF = 1.5;

/** What of an iris is not hidden by what it mirrors. */
export interface ClearIris {
  readonly pixels: IrisPixels;
  /** Share of the pixels inside the limbus, by weight, that mirror something. */
  readonly hidden: number;
}

/**
 * Takes away pixels that mirror a lamp, a window or a screen, and their glow.
 * @param white brightness of the white of the eye, linear
 */
export function hideHighlights(pixels: IrisPixels, white: number): ClearIris {
  const { count, radius: pixelsPerRadius, places, colors, weights, hues } = pixels;
  const light = Float32Array.from({ length: count }, (_, i) => luminance(colors, i * 3));
  const distance = Float32Array.from({ length: count }, (_, i) => Math.hypot(places[2 * i], places[2 * i + 1]));
  const middle = ringMiddles(light, distance);
  // A pupil is no measure: whatever is mirrored in it is many times as bright.
  const usual = middle.reduce((sum, value) => sum + value, 0) / RINGS;
  const side = Math.ceil(2 * HALF * pixelsPerRadius);
  const cellOf = (value: number) => Math.floor((value + HALF) * pixelsPerRadius);
  const cells = Int32Array.from({ length: count }, (_, i) => cellOf(places[2 * i + 1]) * side + cellOf(places[2 * i]));
  const usualAt = (i: number) => Math.max(usual, middle[Math.min(RINGS - 1, Math.floor(distance[i] * RINGS))]);
  let glowing = new Uint8Array(side * side);
  for (let i = 0; i < count; i++) {
    const most = Math.min(BRIGHTEST * white, Math.max(PALE * white, BRIGHTER * usualAt(i)));
    if (distance[i] < 1 && light[i] > most) glowing[cells[i]] = 1;
  }
  for (let step = 0; step < GROWS + RIM; step++) {
    const before = glowing;
    glowing = before.slice();
    for (let i = 0; i < count; i++) {
      if (step < GROWS && light[i] < GLOWS * usualAt(i)) continue;
      const at = cells[i];
      // Out of the square lies nothing that is looked at.
      if (before[at - 1] || before[at + 1] || before[at - side] || before[at + side]) glowing[at] = 1;
    }
  }
  const without = (list: Float32Array) => list.map((weight, i) => (glowing[cells[i]] ? 0 : weight));
  const clear = without(weights);
  const inside = (list: Float32Array) => list.reduce((sum, weight, i) => sum + (distance[i] < 1 ? weight : 0), 0);
  return {
    pixels: { ...pixels, weights: clear, hues: without(hues) },
    hidden: 1 - inside(clear) / (inside(weights) || 1),
  };
}

function ringMiddles(light: Float32Array, distance: Float32Array): number[] {
  const rings: number[][] = Array.from({ length: RINGS }, () => []);
  light.forEach((value, i) => {
    if (distance[i] < 1) rings[Math.floor(distance[i] * RINGS)].push(value);
  });
  return rings.map((values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}
