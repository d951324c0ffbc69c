import { smoothstep } from "../../../math/smoothstep";
import type { GeometryMaps } from "../../../types";
import { blurWeighted } from "../blurWeighted";
import { HAEMOGLOBIN_AXIS as H, MELANIN_AXIS as M } from "../skinAlbedo";

/**
 * How much other contrast counts, and a fold's. Chosen on 16 generated people: they bring the worst plain skin from 1.045 to
 * 1.018 of flat's error and folds from 5.81 to 5.80 degrees (1 and 8 with less noise in pigmentWeights: folds 5.62 on half of
 * them, but 1.064 of flat on a bearded one). Measured on others: models/README.md.
 */
const [PLAIN, FOLD] = [0.6, 5];
/** Certainty of a crease's direction, and share of the contrast that has no pigment's colour, between which that sets in. */
const CREASE = [0.5, 0.9] as const;
const SHADING = [-0.1, 0.4] as const;
/** Blurs as a part of the map's side: 5 mm over which the share is found, 7 mm off rims of the seen skin. */
const SHARE_SIGMA = 8 / 512;
const RIM_SIGMA = 12 / 512;
const INSIDE = [0.8, 1] as const;
/** Squared contrast (log) that is noise. */
const CHANCE = 1e-5;

/** What neither melanin nor haemoglobin changes: weights of the channels' logs that give shading, alike in all, as it is. */
const PIGMENTLESS: readonly number[] = (() => {
  const off = [M[1] * H[2] - M[2] * H[1], M[2] * H[0] - M[0] * H[2], M[0] * H[1] - M[1] * H[0]];
  return off.map((value) => value / (off[0] + off[1] + off[2]));
})();

/**
 * How much the contrast of each texel counts as evidence of relief: more along lines whose contrast is the light's, not
 * pigment's, within plain skin. Not on the nose, whose own shape errs by more.
 * @param residual size * size * 3, log
 * @param trust size * size: see reliefTrust
 * @param skin size * size: see mattSkin
 * @param creases see creaseDirections
 * @returns size * size, PLAIN .. FOLD
 */
export function foldEvidence(
  residual: Float32Array,
  trust: Float32Array,
  skin: Float32Array,
  creases: Float32Array,
  { size, regions: { nose } }: Pick<GeometryMaps, "size" | "regions">,
): Float32Array {
  const products = new Float32Array(2 * size * size);
  for (let i = 0; i < trust.length; i++) {
    if (trust[i] === 0) continue;
    const [r, g, b] = [residual[3 * i], residual[3 * i + 1], residual[3 * i + 2]];
    const grey = (r + g + b) / 3;
    products[2 * i] = grey * grey;
    products[2 * i + 1] = grey * (PIGMENTLESS[0] * r + PIGMENTLESS[1] * g + PIGMENTLESS[2] * b);
  }
  const local = blurWeighted(products, trust, size, 2, SHARE_SIGMA * size);
  const inside = blurWeighted(skin, new Float32Array(size * size).fill(1), size, 1, RIM_SIGMA * size);
  return trust.map((believed, i) => {
    if (believed === 0) return PLAIN;
    // Slope of the pigmentless contrast on all contrast: 1 for shading, 0 for pigment, anything for coloured noise.
    const share = local[2 * i + 1] / (local[2 * i] + CHANCE);
    const fold =
      smoothstep(...SHADING, share) *
      smoothstep(...CREASE, creases[3 * i] + creases[3 * i + 2]) *
      smoothstep(...INSIDE, inside[i]) *
      (1 - nose[i]);
    return PLAIN + (FOLD - PLAIN) * fold;
  });
}
