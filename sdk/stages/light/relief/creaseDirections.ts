import { blurWeighted } from "../blurWeighted";

/** Blurs as a part of the map's side: the residual's noise, and the length over which a crease keeps its direction. */
const NOISE_SIGMA = 1 / 512;
const LENGTH_SIGMA = 4 / 512;
/** Squared contrast (log per two texels) below which a direction is chance. */
const CHANCE = 2e-4;
/** Contrast that is hardly a crease's counts no more. */
const STRONG = 0.25;

/**
 * Which way fine lines run: structure tensor of the residual's brightness.
 * @param residual size * size * 3, log
 * @param trust size * size
 * @returns size * size * 3: the projector on the direction along the line (uu, uv, vv) times how surely there is one, 0..1
 */
export function creaseDirections(residual: Float32Array, trust: Float32Array, size: number): Float32Array {
  const grey = new Float32Array(size * size);
  for (let i = 0; i < grey.length; i++) {
    const value = (residual[3 * i] + residual[3 * i + 1] + residual[3 * i + 2]) / 3;
    grey[i] = value / (1 + (value / STRONG) ** 2);
  }
  const smooth = blurWeighted(grey, trust, size, 1, NOISE_SIGMA * size);
  const tensor = new Float32Array(size * size * 3);
  const sure = new Float32Array(size * size);
  for (let i = size; i < size * (size - 1); i++) {
    sure[i] = Math.min(trust[i], trust[i - 1], trust[i + 1], trust[i - size], trust[i + size]);
    if (sure[i] === 0) continue;
    const across = smooth[i + 1] - smooth[i - 1];
    const down = smooth[i + size] - smooth[i - size];
    tensor[3 * i] = across * across;
    tensor[3 * i + 1] = across * down;
    tensor[3 * i + 2] = down * down;
  }
  const mean = blurWeighted(tensor, sure, size, 3, LENGTH_SIGMA * size);
  for (let i = 0; i < sure.length; i++) project(mean, 3 * i);
  return mean;
}

/** In place: with eigenvalues m +- r the projector along the line is (1 - T' / r) / 2, T' the tensor without its mean m. */
function project(tensor: Float32Array, o: number): void {
  const half = (tensor[o] - tensor[o + 2]) / 2;
  const both = tensor[o + 1];
  const root = Math.sqrt(half * half + both * both);
  if (root < 1e-12) {
    tensor.fill(0, o, o + 3);
    return;
  }
  const certainty = Math.sqrt((2 * root) / (tensor[o] + tensor[o + 2] + CHANCE));
  tensor[o] = (certainty * (1 - half / root)) / 2;
  tensor[o + 1] = (-certainty * both) / root / 2;
  tensor[o + 2] = (certainty * (1 + half / root)) / 2;
}
