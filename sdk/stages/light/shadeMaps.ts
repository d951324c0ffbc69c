import { createShadingTerms } from "../../shading/createShadingTerms";
import type { GeometryMaps, HeadFit, ShLight } from "../../types";
import { createSurfaceTexel, readSurfaceTexel, type SurfaceMaps } from "./surfaceTexel";

/** Light on every texel, apart from the albedo. */
export interface ShadedMaps {
  /** size * size * 3: E + B. */
  readonly lit: Float32Array;
  /** size * size * 3: Spec. */
  readonly specular: Float32Array;
}

/**
 * Evaluates the shading terms at all covered texels in the photo's pose, 1.5 us each.
 * @param mask size * size; texels where it is 0 are skipped and stay 0
 */
export function shadeMaps(
  light: ShLight,
  maps: SurfaceMaps,
  geometry: GeometryMaps,
  fit: HeadFit,
  mask: ArrayLike<number>,
): ShadedMaps {
  const count = geometry.size * geometry.size;
  const shaded = { lit: new Float32Array(count * 3), specular: new Float32Array(count * 3) };
  const evaluate = createShadingTerms(light);
  const texel = createSurfaceTexel();
  for (let i = 0; i < count; i++) {
    if (geometry.coverage[i] === 0 || mask[i] === 0) continue;
    readSurfaceTexel(maps, geometry, fit, i, texel);
    const { lit, specular } = evaluate(texel);
    for (let c = 0; c < 3; c++) {
      shaded.lit[3 * i + c] = lit[c];
      shaded.specular[3 * i + c] = specular[c];
    }
  }
  return shaded;
}
