import type { TruthPicture } from "./TruthPicture";
import { TRUTH_LAYOUT } from "./truthLayout";
import { namesOf, TRUTH_LIGHTS, TRUTH_REGIONS, TRUTH_TONES } from "./truthScene";

const { diffuseAt, glossAt, lambertAt, coverAt, normalAt, regionsAt, stride } = TRUTH_LAYOUT;

/**
 * The mean of batches of one view, each as skinWalk.c writes it.
 * @param some pixels to take; without them those that are skin in every sample
 */
export function pictureOfBatches(batches: readonly Float32Array[], some?: Uint16Array): TruthPicture {
  const sum = new Float64Array(batches[0].length);
  for (const batch of batches) {
    for (let i = 0; i < sum.length; i++) sum[i] += batch[i] / batches.length;
  }
  const all = Array.from({ length: sum.length / stride }, (_, i) => i);
  const pixels = some ?? Uint16Array.from(all.filter((i) => sum[i * stride + coverAt] > 0.9999));
  const taken = (at: number, channels: number) =>
    Float32Array.from({ length: pixels.length * channels }, (_, i) => {
      return sum[pixels[Math.floor(i / channels)] * stride + at + (i % channels)];
    });
  const tones = namesOf(TRUTH_TONES);
  const lights = namesOf(TRUTH_LIGHTS);
  return {
    pixels,
    normals: taken(normalAt, 3),
    lambert: lights.map((_, l) => taken(lambertAt + l, 1)),
    regions: TRUTH_REGIONS.map((_, r) => taken(regionsAt + r, 1)),
    diffuse: lights.map((_, l) => tones.map((__, t) => taken(diffuseAt + (l * tones.length + t) * 3, 3))),
    gloss: lights.map((_, l) => taken(glossAt + l, 1)),
  };
}
