import type { ShadedMaps } from "./shadeMaps";

/**
 * Slope of log albedo on log shading over the seen skin: 0 = the albedo knows nothing of the light. It needs no truth, so that
 * a real relation (freckles on the sunny side) counts too; above about .2 light is baked in.
 * @param weight size * size
 */
export function shadingLeak(diffuse: Float32Array, shaded: ShadedMaps, weight: Float32Array): number {
  let [n, x, y, xx, xy] = [1e-9, 0, 0, 0, 0];
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i];
    if (w === 0) continue;
    const shade = Math.log(Math.max(1e-4, shaded.lit[3 * i + 1]));
    const albedo = Math.log(Math.max(1e-4, diffuse[3 * i + 1]));
    n += w;
    x += w * shade;
    y += w * albedo;
    xx += w * shade * shade;
    xy += w * shade * albedo;
  }
  const variance = n * xx - x * x;
  return variance > 1e-9 ? (n * xy - x * y) / variance : 0;
}
