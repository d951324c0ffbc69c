import type { UnwrappedTexture } from "../../types";
import { downsampleWeighted } from "./downsampleWeighted";
import { type EstimatedHair, WHITEST } from "./estimateHair";
import { logLuminance } from "./logLuminance";
import { upsampleBilinear } from "./upsampleBilinear";

/** How much of the photo's broad light and dark on hair, and of its hue, is the hair's own: the rest is the light's, which moves. */
const OWN_SHADE = 0.25;
const OWN_HUE = 0.5;
const DARKEST = 0.4;
const BRIGHTEST = 1.7;
/** Grid on which broad is told from fine: cells of 2 cm. */
const BROAD = 32;

/**
 * The hair's albedo as the photo shows it, linear: its strands whole, its broad light and dark and its hue in part.
 * @param shown size * size: how much of each texel is hair
 * @returns size * size * 3
 */
export function hairShades(texture: UnwrappedTexture, shown: Float32Array, hair: EstimatedHair): Float32Array {
  const { color, size } = texture;
  const log = logLuminance(color);
  const broad = broadLight(log, shown, size);
  const typical = logLuminance(hair.shownHair)[0];
  const out = new Float32Array(size * size * 3);
  for (let i = 0; i < log.length; i++) {
    if (shown[i] === 0) continue;
    const bright = Math.exp(OWN_SHADE * (broad[i] - typical) + log[i] - broad[i]);
    const shade = Math.min(BRIGHTEST, Math.max(DARKEST, bright));
    const toTypical = Math.exp(typical - log[i]);
    for (let c = 0; c < 3; c++) {
      const hue = hair.shownHair[c] ** (1 - OWN_HUE) * (color[i * 3 + c] * toTypical) ** OWN_HUE;
      out[i * 3 + c] = Math.min(WHITEST, (shade * hue) / hair.light[c]);
    }
  }
  return out;
}

/** Mean log luminance of the hair that the photo shows, over broad cells. */
function broadLight(log: Float32Array, shown: Float32Array, size: number): Float32Array {
  const low = downsampleWeighted(log, shown, size, 1, size / BROAD);
  const known = low.values.map((value, i) => value * low.weights[i]);
  const sums = upsampleBilinear(known, BROAD, size, 1);
  const weights = upsampleBilinear(low.weights, BROAD, size, 1);
  return sums.map((sum, i) => (weights[i] > 1e-4 ? sum / weights[i] : log[i]));
}
