import { luminance } from "../../image/luminance";
import { linearToSrgb8, SRGB8_TO_LINEAR } from "../../image/srgb";
import { smoothstep } from "../../math/smoothstep";
import type { AvatarMaps, GeometryMaps } from "../../types";
import { blurWeighted } from "../light/blurWeighted";
import { downsampleWeighted } from "./downsampleWeighted";
import { upsampleBilinear } from "./upsampleBilinear";

/** Lids may be this much brighter than the skin round the eye; from half as much again all that is more is taken away. */
const MOST = 1.05;
const FAR = 1.5;
/** The skin round the eye: a blur of 12 mm, sigma by the atlas' side, made on a small one. */
const ABOUT = 0.037;
const SIDE = 128;

/**
 * Keeps lids from shining: deep in a lid's fold little light is believed to come in, so that what the photo shows there - a
 * highlight, the ball's edge - becomes an albedo brighter than any skin, which a blink unfolds.
 */
export function tameLids(
  maps: AvatarMaps,
  { coverage, regions }: Pick<GeometryMaps, "coverage" | "regions">,
): AvatarMaps {
  const { size, diffuse, lightNormalized } = maps;
  const { lids, eyeSockets, brows, lips, nostrils, scalp, innerMouth } = regions;
  const linear = new Float32Array(size * size * 3);
  const plain = new Float32Array(size * size);
  for (let i = 0; i < plain.length; i++) {
    if (!coverage[i]) continue;
    const other = 2 * lids[i] + 1.5 * brows[i] + lips[i] + nostrils[i] + scalp[i] + innerMouth[i];
    plain[i] = Math.max(0, 1 - other);
    for (let c = 0; c < 3; c++) linear[i * 3 + c] = SRGB8_TO_LINEAR[diffuse[i * 4 + c]];
  }
  const small = downsampleWeighted(linear, plain, size, 3, Math.max(1, size / SIDE));
  const blurred = blurWeighted(small.values, small.weights, small.size, 3, ABOUT * small.size);
  const about = upsampleBilinear(blurred, small.size, size, 3);
  const tamed = { diffuse: diffuse.slice(), lightNormalized: lightNormalized.slice() };
  for (let i = 0; i < plain.length; i++) {
    const share = Math.min(1, lids[i] + eyeSockets[i]) * (1 - Math.min(1, 1.5 * brows[i]));
    const level = luminance(about, i * 3);
    const ratio = luminance(linear, i * 3) / level;
    if (share === 0 || !(ratio > MOST)) continue;
    const bright = share * smoothstep(MOST, FAR, ratio);
    for (let c = 0; c < 3; c++) {
      const wanted = about[i * 3 + c] * MOST + (linear[i * 3 + c] - about[i * 3 + c] * MOST) * (1 - bright);
      const factor = wanted / Math.max(1e-4, linear[i * 3 + c]);
      for (const map of [tamed.diffuse, tamed.lightNormalized]) {
        map[i * 4 + c] = linearToSrgb8(SRGB8_TO_LINEAR[map[i * 4 + c]] * factor);
      }
    }
  }
  return { ...maps, ...tamed };
}
