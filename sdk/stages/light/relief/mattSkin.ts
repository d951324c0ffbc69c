import { smoothstep } from "../../../math/smoothstep";
import type { GeometryMaps, RegionName } from "../../../types";
import type { ShadedMaps } from "../shadeMaps";

/** Regions whose detail is colour, hair or an edge, not relief. */
const EXCLUDED: readonly RegionName[] = ["innerMouth", "nostrils", "lips", "lids", "scalp", "hairline"];
/** Brows grow beyond their region. */
const BROWS = 1.5;
/** Share of gloss in the texel between which its shading stops being diffuse. */
const [DIFFUSE, GLOSSY] = [0.35, 0.75];

/**
 * Where the fine contrast may be relief: plain skin of the face without highlights.
 * @param trust size * size, how far the texture is believed
 * @param color size * size * 3, linear texture
 * @returns size * size, 0..1
 */
export function mattSkin(
  trust: Float32Array,
  color: Float32Array,
  specular: ShadedMaps["specular"],
  regions: GeometryMaps["regions"],
): Float32Array {
  return trust.map((seen, i) => {
    if (seen === 0) return 0;
    let weight = seen * regions.face[i] * Math.max(0, 1 - BROWS * regions.brows[i]);
    for (const name of EXCLUDED) weight *= 1 - regions[name][i];
    return weight * smoothstep(GLOSSY, DIFFUSE, specular[3 * i + 1] / Math.max(1e-3, color[3 * i + 1]));
  });
}
