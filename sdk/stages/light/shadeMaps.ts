import { createShadingTerms } from "../../shading/createShadingTerms";
import type { GeometryMaps, HeadFit, IntrinsicMaps, ShLight } from "../../types";
import { texelFrame } from "./texelFrame";

/** Light on every texel, apart from the albedo. */
export interface ShadedMaps {
  /** size * size * 3: E + B. */
  readonly lit: Float32Array;
  /** size * size * 3: Spec. */
  readonly specular: Float32Array;
}

/** What the shading of the maps needs of IntrinsicMaps: everything but the diffuse albedo. */
export type SurfaceMaps = Omit<IntrinsicMaps, "diffuse">;

/**
 * Evaluates the shading terms at all covered texels in the photo's pose, 1.5 us each.
 * @param mask size * size; texels where it is 0 are skipped and stay 0
 */
export function shadeMaps(
  light: ShLight,
  maps: SurfaceMaps,
  geometry: GeometryMaps,
  fit: HeadFit,
  mask: ArrayLike<number> = geometry.coverage,
): ShadedMaps {
  const count = geometry.size * geometry.size;
  const shaded = { lit: new Float32Array(count * 3), specular: new Float32Array(count * 3) };
  const evaluate = createShadingTerms(light);
  const texel = {
    normal: new Float64Array(3),
    view: new Float64Array(3),
    specular: 0,
    roughness: 0,
    translucency: 0,
    ambientOcclusion: 0,
    curvature: 0,
    thickness: 0,
  };
  for (let i = 0; i < count; i++) {
    if (geometry.coverage[i] === 0 || mask[i] === 0) continue;
    texelFrame(geometry, fit.headToCamera, i, texel.normal, texel.view);
    bendNormal(geometry, fit.headToCamera, maps.normal, i, texel.normal);
    texel.specular = maps.specular[i];
    texel.roughness = maps.roughness[i];
    texel.translucency = maps.translucency[i];
    texel.ambientOcclusion = maps.ambientOcclusion[i];
    texel.curvature = geometry.curvature[i];
    texel.thickness = geometry.thickness[i];
    const { lit, specular } = evaluate(texel);
    for (let c = 0; c < 3; c++) {
      shaded.lit[3 * i + c] = lit[c];
      shaded.specular[3 * i + c] = specular[c];
    }
  }
  return shaded;
}

/** Turns the mesh normal by the tangent-space map (x along +u, y against +v, OpenGL). */
function bendNormal(
  geometry: GeometryMaps,
  m: Float64Array,
  map: Float32Array,
  texel: number,
  normal: Float64Array,
): void {
  const o = 3 * texel;
  const [x, y, z] = [map[o], map[o + 1], map[o + 2]];
  if (x === 0 && y === 0) return;
  const t = geometry.tangent;
  const tx = m[0] * t[o] + m[1] * t[o + 1] + m[2] * t[o + 2];
  const ty = m[4] * t[o] + m[5] * t[o + 1] + m[6] * t[o + 2];
  const tz = m[8] * t[o] + m[9] * t[o + 1] + m[10] * t[o + 2];
  const [nx, ny, nz] = normal;
  normal[0] = x * tx + y * (ny * tz - nz * ty) + z * nx;
  normal[1] = x * ty + y * (nz * tx - nx * tz) + z * ny;
  normal[2] = x * tz + y * (nx * ty - ny * tx) + z * nz;
  const length = Math.hypot(normal[0], normal[1], normal[2]) || 1;
  for (let i = 0; i < 3; i++) normal[i] /= length;
}
