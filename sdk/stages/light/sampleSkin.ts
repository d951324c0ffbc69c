import type { GeometryMaps, HeadFit, UnwrappedTexture } from "../../types";
import type { SkinSamples } from "./SkinSamples";
import type { SurfaceMaps } from "./surfaceTexel";
import { texelFrame } from "./texelFrame";

/** Enough for a smooth light: 81 x 3 unknowns, each square centimetre of the face has about six. */
const TARGET_COUNT = 1600;

/**
 * Picks about 1600 texels on a staggered grid where `trust` says that skin shows the light.
 * @param albedo size * size * 3, what is believed of the albedo so far; it enters relative to the mean `skin`
 */
export function sampleSkin(
  texture: UnwrappedTexture,
  geometry: GeometryMaps,
  fit: HeadFit,
  trust: Float32Array,
  surface: SurfaceMaps,
  albedo: Float32Array,
  skin: readonly number[],
): SkinSamples {
  const texel = pickTexels(geometry.size, trust);
  const count = texel.length;
  const samples = {
    count,
    texel,
    color: new Float32Array(count * 3),
    weight: new Float32Array(count),
    normal: new Float32Array(count * 3),
    view: new Float32Array(count * 3),
    ambientOcclusion: new Float32Array(count),
    curvature: new Float32Array(count),
    thickness: new Float32Array(count),
    translucency: new Float32Array(count),
    specular: new Float32Array(count),
    roughness: new Float32Array(count),
    relativeAlbedo: new Float32Array(count * 3),
  };
  const [normal, view] = [new Float64Array(3), new Float64Array(3)];
  texel.forEach((t, i) => {
    texelFrame(geometry, fit.headToCamera, t, normal, view);
    samples.normal.set(normal, 3 * i);
    samples.view.set(view, 3 * i);
    samples.color.set(texture.color.subarray(3 * t, 3 * t + 3), 3 * i);
    samples.weight[i] = trust[t];
    samples.curvature[i] = geometry.curvature[t];
    samples.thickness[i] = geometry.thickness[t];
    samples.ambientOcclusion[i] = surface.ambientOcclusion[t];
    samples.translucency[i] = surface.translucency[t];
    samples.specular[i] = surface.specular[t];
    samples.roughness[i] = surface.roughness[t];
    for (let c = 0; c < 3; c++) samples.relativeAlbedo[3 * i + c] = albedo[3 * t + c] / skin[c];
  });
  return samples;
}

function pickTexels(size: number, trust: Float32Array): Uint32Array {
  let trusted = 0;
  for (const weight of trust) if (weight > 0.02) trusted++;
  const step = Math.max(1, Math.floor(Math.sqrt(trusted / TARGET_COUNT)));
  const picked: number[] = [];
  for (let y = step >> 1; y < size; y += step) {
    const stagger = ((y / step) | 0) % 2 ? step >> 1 : 0;
    for (let x = stagger; x < size; x += step) if (trust[y * size + x] > 0.02) picked.push(y * size + x);
  }
  return Uint32Array.from(picked);
}
