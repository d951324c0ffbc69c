import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps, HeadFit } from "../../types";
import { downsampleWeighted } from "./downsampleWeighted";
import { measureSkinResiduals } from "./measureSkinResiduals";
import { upsampleBilinear } from "./upsampleBilinear";

/** Side of the grid on which colours are judged: hair strands and frames are wider than its cells. */
const GRID = 128;
/** Least log luminance against the smooth fit: in the middle of the face shadows are dark, at its border it is hair. */
const DARK_INSIDE = -1.7;
const DARK_BORDER = -0.75;
/** Greatest chroma residual in robust standard deviations, inside and at the border. */
const CHROMA_INSIDE = 9;
const CHROMA_BORDER = 5;

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
  const own = Float32Array.from(regions.lips, (lips, i) =>
    Math.min(1, lips + 1.5 * regions.brows[i] + regions.lids[i] + regions.nostrils[i] + regions.innerMouth[i]),
  );
  const different = shrink(own, 1);
  const border = shrink(
    Float32Array.from(regions.scalp, (scalp, i) =>
      Math.min(1, scalp + regions.hairline[i] + regions.ears[i] + regions.neck[i]),
    ),
    1,
  );
  const face = shrink(regions.face, 1);
  const weight = low.weights.map((w, i) => w * face[i] * (1 - different[i]) * (1 - 0.8 * border[i]));
  const { luminance, chroma } = measureSkinResiduals(GRID, low.values, normals, weight);
  const belief = luminance.map((value, i) => {
    const dark = DARK_INSIDE + border[i] * (DARK_BORDER - DARK_INSIDE);
    const odd = CHROMA_INSIDE + border[i] * (CHROMA_BORDER - CHROMA_INSIDE);
    const skin = smoothstep(dark * 1.25, dark * 0.8, value) * smoothstep(odd * 1.25, odd * 0.8, chroma[i]);
    return skin + (1 - skin) * different[i];
  });
  return upsampleBilinear(belief, GRID, size, 1);
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
