import { AvatarError, type AvatarErrorCode } from "../AvatarError";
import { createStageClock, type StageClock } from "../stageClock";
import { photoScore } from "../stages/face/photoScore";
import { fuseIdentity, type KnownIdentity } from "../stages/fit/fuseIdentity";
import { fitHead } from "../stages/fitHead";
import type { AvatarProgress, Photo, QualityWarning, StageTime } from "../types";
import type { AvatarTools } from "./AvatarTools";
import { type FittedPhoto, fitPhoto } from "./fitPhoto";

/** A photo, or why it could not be decoded. */
export type PhotoSource = Photo | AvatarError;

/** One person in one or several photos. */
export interface FittedPerson {
  /** The photo that shows the person best, fitted with the identity of all. */
  readonly main: FittedPhoto;
  readonly known: KnownIdentity;
  /** Places of the used photos and of the main one among those given. */
  readonly photos: { readonly used: readonly number[]; readonly main: number };
  /** One for each photo that was left out. */
  readonly warnings: readonly QualityWarning[];
  /** The clock to go on with, and the times so far. */
  readonly clock: StageClock;
  readonly times: readonly StageTime[];
}

export interface FitPersonOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AvatarProgress) => void;
}

/** Share of one photo's time that its stages 1 to 3 take, and a second fit. */
const FIRST_STAGES = 0.15;
const SECOND_FIT = 0.05;
/** What a photo may be to blame for; models and device fail for all of them. */
const PHOTO_ERRORS: readonly AvatarErrorCode[] = ["photo-unreadable", "photo-too-large", "no-face", "face-unsuitable"];

/**
 * Stages 1 to 3 on all photos of a person: each alone, then one identity from the evidence of all, then the main photo
 * again with that identity held. A photo that is of no use is left out with a warning. One photo is fitted once.
 * @throws AvatarError the first photo's error when none is of use, photo-unreadable for an empty list, model-unavailable,
 *   device-lost; signal.reason after an abort
 */
export async function fitPerson(
  sources: readonly PhotoSource[],
  tools: AvatarTools,
  { signal, onProgress }: FitPersonOptions,
): Promise<FittedPerson> {
  const more = sources.length - 1;
  const total = 1 + more * FIRST_STAGES + (more > 0 ? SECOND_FIT : 0);
  const clockAt = (offset: number) => createStageClock(signal, onProgress, (begins) => (offset + begins) / total);
  const clocks = sources.map((_, place) => clockAt(place * FIRST_STAGES));
  const results: (FittedPhoto | AvatarError)[] = [];
  for (const [place, source] of sources.entries()) results.push(await tryPhoto(source, tools, clocks[place], signal));
  const used = [...results.keys()].filter((place) => !(results[place] instanceof AvatarError));
  const photos = results.filter((result): result is FittedPhoto => !(result instanceof AvatarError));
  if (photos.length === 0) throw firstError(results);
  const known = fuseIdentity(photos.map(({ fit }) => fit));
  const best = bestPhoto(photos);
  const last = clockAt(total - 1 - SECOND_FIT);
  return {
    main: photos.length === 1 ? photos[best] : await fitAgain(photos[best], known, tools, last),
    known,
    photos: { used, main: used[best] },
    warnings: leftOutWarnings(results),
    clock: clockAt(total - 1),
    times: [...clocks, last].flatMap(({ times }) => times),
  };
}

/** The photo's fit, or the error that is its own fault. */
async function tryPhoto(
  source: PhotoSource,
  tools: AvatarTools,
  clock: StageClock,
  signal: AbortSignal | undefined,
): Promise<FittedPhoto | AvatarError> {
  if (source instanceof AvatarError) return source;
  try {
    return await fitPhoto(source, tools, clock, signal);
  } catch (error) {
    if (signal?.aborted || !(error instanceof AvatarError && PHOTO_ERRORS.includes(error.code))) throw error;
    return error;
  }
}

function firstError(results: readonly (FittedPhoto | AvatarError)[]): AvatarError {
  const error = results.find((result) => result instanceof AvatarError);
  return error ?? new AvatarError("photo-unreadable", "The list of photos is empty", "Give one photo or several.");
}

function bestPhoto(photos: readonly FittedPhoto[]): number {
  if (photos.length === 1) return 0;
  const scores = photos.map(({ photo, landmarks, fit }) => photoScore(photo, landmarks, fit));
  return scores.indexOf(Math.max(...scores));
}

/** Pose, focal length and expression of a photo for the identity that all photos gave. */
async function fitAgain(
  { photo, landmarks, shape }: FittedPhoto,
  { identity }: KnownIdentity,
  { head }: AvatarTools,
  { run }: StageClock,
): Promise<FittedPhoto> {
  return { photo, landmarks, shape, fit: await run("fit", () => fitHead(landmarks, photo, head, { identity, shape })) };
}

function leftOutWarnings(results: readonly (FittedPhoto | AvatarError)[]): QualityWarning[] {
  return results.flatMap((result, place) => {
    if (!(result instanceof AvatarError)) return [];
    const message = `Photo ${place + 1} of ${results.length} is not used: ${result.message.replace(/[.!?]?$/, ".")} ${result.hint}`;
    return [{ code: "photo-left-out" as const, message, value: place, limit: results.length }];
  });
}
