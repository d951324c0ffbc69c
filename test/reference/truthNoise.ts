import type { TruthPicture } from "./TruthPicture";
import { JUDGED_REGIONS, type JudgedRegion, truthRegion } from "./truthRegion";

/**
 * How noisy a picture's regions are, from the spread of its batches: root mean square error of a pixel of their mean, by light,
 * tone and channel (the last innermost).
 */
export function truthNoise(
  picture: TruthPicture,
  batches: readonly TruthPicture[],
): Record<JudgedRegion, number[][][]> {
  const ofRegion = (name: JudgedRegion) =>
    picture.diffuse.map((byTone, light) => {
      const inside = truthRegion(picture, light, name);
      return byTone.map((mean, tone) =>
        [0, 1, 2].map((c) => {
          let squares = 0;
          for (const i of inside) {
            for (const batch of batches) squares += (batch.diffuse[light][tone][3 * i + c] - mean[3 * i + c]) ** 2;
          }
          const variance = squares / Math.max(1, inside.length) / (batches.length * (batches.length - 1));
          return Number(Math.sqrt(variance).toFixed(5));
        }),
      );
    });
  return Object.fromEntries(JUDGED_REGIONS.map((name) => [name, ofRegion(name)])) as Record<JudgedRegion, number[][][]>;
}
