import { scatterNorm } from "./scatterNorm";

/**
 * Diffuse light of a scattering sphere where its normal meets a distant light at `cosine`; Lambert's is max(0, cosine).
 * D(x) = (x + sqrt(x^2 + k^2)) / (4 n(k)), a hyperbola with Lambert's asymptotes.
 */
export function scatterResponse(cosine: number, width: number): number {
  return (cosine + Math.sqrt(cosine * cosine + width * width)) / (4 * scatterNorm(width));
}
