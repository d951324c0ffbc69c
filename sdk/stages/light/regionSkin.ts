import type { GeometryMaps, RegionName } from "../../types";

/** How a region differs from the face's mean skin. Weights of overlapping regions add up to at most 1. */
interface RegionSkin {
  /** Added haemoglobin: cheeks, nose and lips are redder. */
  readonly haemoglobin: number;
  readonly specular: number;
  readonly roughness: number;
  readonly translucency: number;
}

const FACE: RegionSkin = { haemoglobin: 0, specular: 0.35, roughness: 0.5, translucency: 0.3 };
/** Roughness and translucency of facts measured on published maps (nose and lips .35, face .45-.56, eye area .75). */
const REGIONS: Partial<Record<RegionName, RegionSkin>> = {
  nose: { haemoglobin: 0.08, specular: 0.42, roughness: 0.4, translucency: 0.54 },
  cheeks: { haemoglobin: 0.05, specular: 0.33, roughness: 0.52, translucency: 0.3 },
  forehead: { haemoglobin: -0.03, specular: 0.36, roughness: 0.46, translucency: 0.35 },
  chin: { haemoglobin: 0, specular: 0.33, roughness: 0.5, translucency: 0.48 },
  lips: { haemoglobin: 0.6, specular: 0.4, roughness: 0.36, translucency: 0.5 },
  lids: { haemoglobin: 0.05, specular: 0.3, roughness: 0.65, translucency: 0.49 },
  eyeSockets: { haemoglobin: 0.04, specular: 0.3, roughness: 0.6, translucency: 0.4 },
  brows: { haemoglobin: 0, specular: 0.25, roughness: 0.6, translucency: 0.22 },
  ears: { haemoglobin: 0.1, specular: 0.3, roughness: 0.55, translucency: 0.45 },
};

/** Writes the region blend of texel `texel` into `out`. */
export function regionSkin(
  regions: GeometryMaps["regions"],
  texel: number,
  out: { -readonly [K in keyof RegionSkin]: number },
): void {
  let total = 0;
  out.haemoglobin = out.specular = out.roughness = out.translucency = 0;
  for (const name in REGIONS) {
    const weight = regions[name as RegionName][texel];
    if (weight === 0) continue;
    addSkin(out, REGIONS[name as RegionName] as RegionSkin, weight);
    total += weight;
  }
  const scale = total > 1 ? 1 / total : 1;
  out.haemoglobin *= scale;
  out.specular *= scale;
  out.roughness *= scale;
  out.translucency *= scale;
  if (total < 1) addSkin(out, FACE, 1 - total);
}

function addSkin(out: { -readonly [K in keyof RegionSkin]: number }, skin: RegionSkin, weight: number): void {
  out.haemoglobin += weight * skin.haemoglobin;
  out.specular += weight * skin.specular;
  out.roughness += weight * skin.roughness;
  out.translucency += weight * skin.translucency;
}
