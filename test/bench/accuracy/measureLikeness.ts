import { basename } from "node:path";
import { AvatarError } from "../../../sdk/AvatarError";
import { decodePhoto } from "../../../sdk/image/decodePhoto";
import type { AvatarTools } from "../../../sdk/pipeline/AvatarTools";
import { type FittedPhoto, fitPhoto } from "../../../sdk/pipeline/fitPhoto";
import { createStageClock } from "../../../sdk/stageClock";
import { fitHead } from "../../../sdk/stages/fitHead";

export interface Likeness {
  /** Photos with a usable face. */
  readonly names: readonly string[];
  /** Row: whose identity; column: on whose photo; mean distance of the points in % of the outer-eye distance. */
  readonly errors: readonly (readonly number[])[];
}

/**
 * Re-projection errors of every photo's identity on every photo: the identity is held, pose, expression and focal length
 * are fitted again, also on its own photo. Photos without a usable face are left out.
 */
export async function measureLikeness(paths: readonly string[], tools: AvatarTools): Promise<Likeness> {
  const fitted: (FittedPhoto & { readonly name: string })[] = [];
  for (const path of paths) {
    try {
      const found = await fitPhoto(await decodePhoto(path), tools, createStageClock(undefined, undefined));
      fitted.push({ ...found, name: basename(path) });
    } catch (error) {
      if (!(error instanceof AvatarError)) throw error;
    }
  }
  const errors = fitted.map(({ fit: { identity } }) =>
    fitted.map(({ photo, landmarks, shape }) => {
      const { landmarkErrorPx } = fitHead(landmarks, photo, tools.head, { identity, shape });
      return (100 * landmarkErrorPx.mean) / landmarks.outerEyeDistancePx;
    }),
  );
  return { names: fitted.map(({ name }) => name), errors };
}
