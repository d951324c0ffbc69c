import type { FaceLandmarks, Photo } from "../../types";
import { agreePatterns } from "./agreePatterns";
import type { IrisFrame } from "./IrisFrame";
import type { IrisPattern } from "./IrisPattern";
import { irisDiameter } from "./irisDiameter";
import { liftVeil } from "./liftVeil";
import { solvePattern } from "./solvePattern";
import { viewIris } from "./viewIris";

/** Diameter of an iris in the photo from which its pattern is nearer to the truth than its colour alone, px (`npm run bench:iris`). */
export const LEAST_DIAMETER = 22;

/** Pupils that differ more, by iris radius, are none: something else was taken for them. */
const MOST_UNLIKE = 0.15;

/** What both eyes have of one light, and the pattern of one of them where it can be told. */
export interface PhotoPattern {
  readonly pattern?: IrisPattern;
  /** Share of the iris' light in the photo that was no veil of mirrored sky, RGB; the other eye's where this one is not clear. */
  readonly clear: readonly [number, number, number];
  /** Pupil radius by iris radius. */
  readonly pupilShare: number;
}

/**
 * The patterns of irises that are large and clear enough, in the order of the frames; light and lids' shade are divided out.
 * Empty where no pupil shows; where one eye's does, the other has its pupil and its veil.
 */
export function photoPatterns(
  photo: Photo,
  landmarks: FaceLandmarks,
  frames: { readonly left: IrisFrame; readonly right: IrisFrame },
): { left?: PhotoPattern; right?: PhotoPattern } {
  const views = (["left", "right"] as const).flatMap((side) => {
    if (irisDiameter(frames[side]) < LEAST_DIAMETER) return [];
    const view = viewIris(photo, landmarks, frames[side], side);
    return view ? [{ side, view }] : [];
  });
  // One light makes both pupils alike, and one sky is mirrored in both.
  const pupils = views.flatMap(({ view }) => view.pupil ?? []);
  // In eyes so dark that no pupil shows, nothing of the iris does but what it mirrors.
  const shares = pupils.map((pupil) => pupil.share);
  if (pupils.length === 0 || Math.max(...shares) - Math.min(...shares) > MOST_UNLIKE) return {};
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const share = meanOf(shares);
  const veil = [0, 1, 2].map((c) => meanOf(pupils.map((pupil) => pupil.veil[c])));
  const lifted = views.map(({ side, view }) => ({
    side,
    ...liftVeil(view, view.pupil?.veil ?? [veil[0], veil[1], veil[2]]),
  }));
  const patterns = agreePatterns(lifted.map(({ view }) => solvePattern(view, share)));
  const other = { clear: lifted[0].clear, pupilShare: share };
  const own = lifted.map(({ side, clear }, i) => [side, { pattern: patterns[i], clear, pupilShare: share }]);
  return { left: other, right: other, ...Object.fromEntries(own) };
}
