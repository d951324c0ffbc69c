import type { GeometryMaps } from "../../types";
import { GLOSS_REGIONS, type SurfaceScales } from "./fitSurfaceScales";
import type { SurfaceMaps } from "./surfaceTexel";

/** The surface with S scaled by region and the occlusion opened or closed; everything else as it was. */
export function scaleSurface(surface: SurfaceMaps, scales: SurfaceScales, geometry: GeometryMaps): SurfaceMaps {
  const specular = surface.specular.map((value, i) => {
    let scale = scales.specular;
    for (const name of GLOSS_REGIONS) scale += geometry.regions[name][i] * (scales.regionSpecular[name] - scale);
    return Math.min(1, value * scale);
  });
  const ambientOcclusion = surface.ambientOcclusion.map((open) =>
    Math.min(1, Math.max(0, 1 - (1 - open) * scales.occlusion)),
  );
  return { ...surface, specular, ambientOcclusion };
}
