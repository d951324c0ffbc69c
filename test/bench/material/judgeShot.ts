import type { TruthFacts } from "../../reference/readTruth";
import type { TruthPicture } from "../../reference/TruthPicture";
import { type JudgedRegion, truthRegion } from "../../reference/truthRegion";
import type { TruthErrors } from "./TruthErrors";

export interface JudgedShot {
  readonly picture: TruthPicture;
  /** Of the same picture. */
  readonly noise: TruthFacts["noise"][string];
  /** Places among TRUTH_LIGHTS and TRUTH_TONES. */
  readonly light: number;
  readonly tone: number;
  readonly gloss: boolean;
  /** side * side * 3, linear, row 0 on top. */
  readonly drawn: Float32Array;
}

/** Adds the errors of one region's pixels. */
export function judgeShot(shot: JudgedShot, region: JudgedRegion, errors: TruthErrors): void {
  const { picture, noise, light, tone, drawn } = shot;
  const diffuse = picture.diffuse[light][tone];
  for (const i of truthRegion(picture, light, region)) {
    const at = 3 * picture.pixels[i];
    const shine = shot.gloss ? picture.gloss[light][i] : 0;
    const truth = [0, 1, 2].map((c) => diffuse[3 * i + c] + shine);
    errors.add(drawn.subarray(at, at + 3), truth, noise[region][light][tone]);
  }
}
