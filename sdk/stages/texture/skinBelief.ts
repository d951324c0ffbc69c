import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps, HeadFit } from "../../types";
import { downsampleWeighted } from "./downsampleWeighted";
import { erodeCells } from "./erodeCells";
import { hairLikeness } from "./hairLikeness";
import { measureSkinResiduals } from "./measureSkinResiduals";
import type { SkinResiduals } from "./SkinResiduals";
import { upsampleBilinear } from "./upsampleBilinear";

/** Side of the grid on which colours are judged: hair strands and frames are wider than its cells. */
const GRID = 128;
/** Limits against the smooth fit: log luminance below and above, chroma in robust standard deviations. */
interface SkinLimits {
  readonly darkest: number;
  readonly brightest: number;
  readonly oddest: number;
}
/** In the middle of the face dark is shadow and bright is shine ... */
const INSIDE: SkinLimits = { darkest: -1.7, brightest: 1.6, oddest: 9 };
/** ... on scalp, hairline and ears they are hair ... */
const BORDER: SkinLimits = { darkest: -0.75, brightest: 0.55, oddest: 4.5 };
/**
 * ... and the neck lies in the head's shadow or in the sun: bare necks of data/eval span -.81 to .52 and chroma 4.7, collars
 * of data/photos begin at chroma 7 or below -1.2.
 */
const NECK: SkinLimits = { darkest: -0.85, brightest: 0.95, oddest: 6 };

/**
 * How far each texel's colour can be the person's skin, 0..1: what differs from a smooth fit of the visible face's
 * luminance and chroma is hair, glasses, a hand or the background. Brows, lips and lids may differ.
 * @param color size * size * 3, linear. @param seen size * size, 0..1
 */
export function skinBelief(
  color: Float32Array,
  seen: Float32Array,
  geometry: GeometryMaps,
  fit: HeadFit,
  size: number,
): Float32Array {
  const low = downsampleWeighted(color, seen, size, 3, size / GRID);
  const factor = geometry.size / GRID;
  const shrink = (map: Float32Array, channels: number) =>
    downsampleWeighted(map, geometry.coverage, geometry.size, channels, factor).values;
  const normals = turnNormals(fit.headToCamera, shrink(geometry.normal, 3));
  const regions = geometry.regions;
  const join = (weigh: (i: number) => number) =>
    shrink(
      regions.face.map((_, i) => Math.min(1, weigh(i))),
      1,
    );
  const { lips, brows, lids, nostrils, innerMouth, scalp, hairline, ears, neck, forehead } = regions;
  const different = join((i) => lips[i] + 1.5 * brows[i] + lids[i] + nostrils[i] + innerMouth[i]);
  const border = join((i) => scalp[i] + hairline[i] + ears[i]);
  const throat = shrink(neck, 1);
  const upper = join((i) => scalp[i] + hairline[i] + ears[i] + forehead[i]);
  const face = shrink(regions.face, 1);
  const mouth = shrink(lips, 1);
  const weight = low.weights.map(
    (w, i) => w * face[i] * (1 - different[i]) * (1 - 0.8 * Math.min(1, border[i] + throat[i])),
  );
  const residuals = measureSkinResiduals(GRID, low.values, normals, weight);
  const onScalp = shrink(scalp, 1).map((value, i) => (value > 0.6 ? low.weights[i] : 0));
  const hair = hairLikeness(residuals, onScalp);
  const belief = low.weights.map((seenHere, i) => {
    if (seenHere === 0) return 1;
    const skin = plausibleSkin(residuals, i, border[i], throat[i]) * (1 - Math.min(1, upper[i] * 1.5) * hair[i]);
    return (skin + (1 - skin) * different[i]) * (1 - mouth[i] * tooth(residuals, i));
  });
  return upsampleBilinear(erodeCells(belief, GRID), GRID, size, 1);
}

/** Whether the colour may be skin at all: within what shadow, flush and highlight do to it. */
function plausibleSkin({ luminance, red, blue }: SkinResiduals, i: number, border: number, neck: number): number {
  const limit = (which: keyof SkinLimits) => {
    const limitOnHead = INSIDE[which] + border * (BORDER[which] - INSIDE[which]);
    return limitOnHead + neck * (NECK[which] - limitOnHead);
  };
  const [dark, bright, odd] = [limit("darkest"), limit("brightest"), limit("oddest")];
  const chroma = Math.hypot(red[i], blue[i]);
  return (
    smoothstep(dark * 1.25, dark * 0.8, luminance[i]) *
    smoothstep(bright * 1.25, bright * 0.8, luminance[i]) *
    smoothstep(odd * 1.25, odd * 0.8, chroma)
  );
}

/** Whether what lies on the lips is brighter than the face's skin and less red: teeth, where the fit's mouth is too small. */
function tooth({ luminance, red }: SkinResiduals, i: number): number {
  return smoothstep(0, 0.3, luminance[i]) * smoothstep(2, 4, -red[i]);
}

function turnNormals(matrix: ArrayLike<number>, normals: Float32Array): Float32Array {
  const out = new Float32Array(normals.length);
  for (let i = 0; i < normals.length; i += 3) {
    for (let row = 0; row < 3; row++) {
      const m = row * 4;
      out[i + row] = matrix[m] * normals[i] + matrix[m + 1] * normals[i + 1] + matrix[m + 2] * normals[i + 2];
    }
  }
  return out;
}
