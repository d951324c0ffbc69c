import type { GeometryMaps, HeadFit, ShLight, UnwrappedTexture } from "../../../types";
import { blurWeighted } from "../blurWeighted";
import type { ShadedMaps } from "../shadeMaps";
import { buildReliefEquations } from "./buildReliefEquations";
import { buildReliefGrid } from "./buildReliefGrid";
import { creaseDirections } from "./creaseDirections";
import { foldEvidence } from "./foldEvidence";
import { mattSkin } from "./mattSkin";
import type { ReliefGrid } from "./ReliefGrid";
import { reliefTrust } from "./reliefTrust";
import { solveRelief } from "./solveRelief";
import { tiltByHeight } from "./tiltByHeight";

/** Larger features are the mesh's and the light's, as a part of the map's side: 4 mm. */
const LARGEST_SIGMA = 6 / 512;

export interface ReliefEvidence {
  readonly texture: UnwrappedTexture;
  /** The light on the mesh's own normals. */
  readonly shaded: ShadedMaps;
  /** Log of texture over shaded albedo and how far it is believed: see albedoRatio. */
  readonly ratio: Float32Array;
  readonly trust: Float32Array;
}

/**
 * Wrinkles and folds from their shading: one height over the face whose tilt, in the light that was found, explains the
 * fine contrast that pigment does not. Linear least squares; flat where the light tells nothing, at highlights, hair,
 * lips, edges of shadows and what was not seen.
 * @returns size * size * 3, tangent-space unit normals, x along +u, y against v
 */
export function findRelief(
  { texture, shaded, ratio, trust }: ReliefEvidence,
  light: ShLight,
  geometry: GeometryMaps,
  fit: HeadFit,
): Float32Array {
  const { size } = geometry;
  const skin = mattSkin(trust, texture.color, shaded.specular, geometry.regions);
  const low = blurWeighted(ratio, skin, size, 3, LARGEST_SIGMA * size);
  const residual = new Float32Array(ratio.length);
  for (let i = 0; i < residual.length; i++) residual[i] = ratio[i] - low[i];
  const believed = reliefTrust(residual, skin, size);
  const grid = buildReliefGrid(believed, geometry);
  const creases = creaseDirections(residual, believed, size);
  const evidence = foldEvidence(residual, believed, skin, creases, geometry);
  const counted = believed.map((weight, i) => weight * evidence[i]);
  const equations = buildReliefEquations(grid, { residual, trust: counted, creases }, light, geometry, fit);
  return normalsOf(solveRelief(grid, equations), grid, geometry);
}

function normalsOf(height: Float32Array, { texels, neighbours }: ReliefGrid, geometry: GeometryMaps): Float32Array {
  const normals = new Float32Array(geometry.size * geometry.size * 3);
  for (let i = 2; i < normals.length; i += 3) normals[i] = 1;
  const tilt = new Float64Array(4);
  for (let k = 0; k < texels.length; k++) {
    const o = 3 * texels[k];
    if (!tiltByHeight(geometry, texels[k], tilt)) continue;
    const u = 0.5 * (height[neighbours[4 * k + 1]] - height[neighbours[4 * k]]);
    const v = 0.5 * (height[neighbours[4 * k + 3]] - height[neighbours[4 * k + 2]]);
    const x = tilt[0] * u + tilt[1] * v;
    const y = tilt[2] * u + tilt[3] * v;
    const length = Math.sqrt(x * x + y * y + 1);
    normals[o] = x / length;
    normals[o + 1] = y / length;
    normals[o + 2] = 1 / length;
  }
  return normals;
}
