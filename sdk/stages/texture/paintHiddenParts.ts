import type { GeometryMaps } from "../../types";

/** Linear albedo of the mucous lining of the mouth and of the inside of the nose, before occlusion. */
const LINING: readonly [number, number, number] = [0.16, 0.035, 0.03];
const NOSTRIL: readonly [number, number, number] = [0.09, 0.03, 0.022];

/** Colours what no photo shows: mouth and nose inside, in place. @param diffuse size * size * 3, linear */
export function paintHiddenParts(diffuse: Float32Array, { regions }: GeometryMaps): void {
  for (let i = 0; i < regions.innerMouth.length; i++) {
    for (let c = 0; c < 3; c++) {
      const at = i * 3 + c;
      diffuse[at] += regions.innerMouth[i] * (LINING[c] - diffuse[at]);
      diffuse[at] += regions.nostrils[i] * (NOSTRIL[c] - diffuse[at]);
    }
  }
}
