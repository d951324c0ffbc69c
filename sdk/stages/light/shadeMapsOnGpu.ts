import { packTexel, TEXEL_FLOATS } from "../../shading/wgsl/packTexel";
import { shadingTermsOnGpu } from "../../shading/wgsl/shadingTermsOnGpu";
import type { GeometryMaps, HeadFit, ShLight } from "../../types";
import type { ShadedMaps } from "./shadeMaps";
import { createSurfaceTexel, readSurfaceTexel, type SurfaceMaps } from "./surfaceTexel";

/** shadeMaps on WebGPU: the same arguments, the same result in float32. */
export async function shadeMapsOnGpu(
  device: GPUDevice,
  light: ShLight,
  maps: SurfaceMaps,
  geometry: GeometryMaps,
  fit: HeadFit,
  mask: ArrayLike<number>,
): Promise<ShadedMaps> {
  const count = geometry.size * geometry.size;
  const shaded = { lit: new Float32Array(count * 3), specular: new Float32Array(count * 3) };
  const picked: number[] = [];
  for (let i = 0; i < count; i++) if (geometry.coverage[i] !== 0 && mask[i] !== 0) picked.push(i);
  if (picked.length === 0) return shaded;
  const packed = new Float32Array(picked.length * TEXEL_FLOATS);
  const texel = createSurfaceTexel();
  picked.forEach((i, at) => {
    readSurfaceTexel(maps, geometry, fit, i, texel);
    packTexel(texel, at, packed);
  });
  const terms = await shadingTermsOnGpu(device, light, packed);
  picked.forEach((i, at) => {
    shaded.lit.set(terms.subarray(8 * at, 8 * at + 3), 3 * i);
    shaded.specular.set(terms.subarray(8 * at + 4, 8 * at + 7), 3 * i);
  });
  return shaded;
}
