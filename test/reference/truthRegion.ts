import type { TruthPicture } from "./TruthPicture";
import { namesOf, TRUTH_LIGHTS } from "./truthScene";

export const JUDGED_REGIONS = ["lit face", "nose", "terminator", "ears", "back-lit ears"] as const;
export type JudgedRegion = (typeof JUDGED_REGIONS)[number];

const DIRECTIONS = namesOf(TRUTH_LIGHTS).map((name) => {
  const towards = TRUTH_LIGHTS[name];
  return towards.map((value) => value / Math.hypot(...towards));
});

/**
 * Numbers of the picture's pixels, 0..N-1, that belong to a region under a light.
 * - lit face: n.l above .3 and no shadow; nose: not turned away; terminator: face, |n.l| below .25
 * - ears: turned to the light; back-lit ears: turned away from it, so that light has to come through them
 */
export function truthRegion(picture: TruthPicture, light: number, name: JudgedRegion): number[] {
  const { normals, lambert, regions } = picture;
  const [face, nose, ears, leftOut] = regions;
  const towards = DIRECTIONS[light];
  const inside = (i: number): boolean => {
    if (leftOut[i] > 0.2) return false;
    const cosine = normals[3 * i] * towards[0] + normals[3 * i + 1] * towards[1] + normals[3 * i + 2] * towards[2];
    if (name === "lit face") return face[i] > 0.5 && nose[i] < 0.5 && cosine > 0.3 && lambert[light][i] > 0.9 * cosine;
    if (name === "nose") return nose[i] > 0.5 && cosine > -0.25;
    if (name === "terminator") return face[i] > 0.5 && Math.abs(cosine) < 0.25;
    return ears[i] > 0.5 && (name === "ears" ? cosine > 0 : cosine < -0.1);
  };
  return Array.from({ length: face.length }, (_, i) => i).filter(inside);
}
