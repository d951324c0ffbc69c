import type { GeometryMaps, HeadFit, IntrinsicMaps } from "../../types";
import { texelFrame } from "./texelFrame";

/** What the shading of the maps needs of IntrinsicMaps: everything but the diffuse albedo. */
export type SurfaceMaps = Omit<IntrinsicMaps, "diffuse">;

/** A texel whose fields are overwritten again and again. */
export interface SurfaceTexel {
  readonly normal: Float64Array;
  readonly view: Float64Array;
  specular: number;
  roughness: number;
  translucency: number;
  ambientOcclusion: number;
  curvature: number;
  thickness: number;
}

export function createSurfaceTexel(): SurfaceTexel {
  const [normal, view] = [new Float64Array(3), new Float64Array(3)];
  return { normal, view, specular: 0, roughness: 0, translucency: 0, ambientOcclusion: 0, curvature: 0, thickness: 0 };
}

/** Reads texel i of the maps in the photo's pose into `texel`. */
export function readSurfaceTexel(
  maps: SurfaceMaps,
  geometry: GeometryMaps,
  fit: HeadFit,
  i: number,
  texel: SurfaceTexel,
): void {
  texelFrame(geometry, fit.headToCamera, i, texel.normal, texel.view);
  bendNormal(geometry, fit.headToCamera, maps.normal, i, texel.normal);
  texel.specular = maps.specular[i];
  texel.roughness = maps.roughness[i];
  texel.translucency = maps.translucency[i];
  texel.ambientOcclusion = maps.ambientOcclusion[i];
  texel.curvature = geometry.curvature[i];
  texel.thickness = geometry.thickness[i];
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
