import { type RenderTools, renderHead } from "../../../models/train/render/renderHead";
import { AvatarError } from "../../../sdk/AvatarError";
import type { HeadModel } from "../../../sdk/head/HeadModel";
import type { AvatarTools } from "../../../sdk/pipeline/AvatarTools";
import { type FittedPhoto, fitPhoto } from "../../../sdk/pipeline/fitPhoto";
import { createStageClock } from "../../../sdk/stageClock";
import { fuseIdentity } from "../../../sdk/stages/fit/fuseIdentity";
import { fitHead } from "../../../sdk/stages/fitHead";
import type { HeadFit, Photo } from "../../../sdk/types";
import { ablationFits } from "./ablationFits";
import type { BenchHead } from "./BenchHead";
import { faceOval } from "./faceOval";
import { measureGeometry } from "./measureGeometry";
import { PICTURES } from "./measurePerson";

/** Mean distance in mm of the head in its first photo, by the evidence that the fit had. */
export type AblationRecord = ReadonlyMap<string, number>;

/**
 * The same photo fitted with more and more evidence; with `renders` also with the person's other pictures.
 * @param plain the head without any calibration
 * @throws AvatarError when a face is refused
 */
export async function measureAblation(
  truth: BenchHead,
  tools: AvatarTools,
  plain: HeadModel,
  more?: { readonly renders: RenderTools; readonly seed: number },
): Promise<AblationRecord> {
  const { head } = tools;
  const fitted = await fitPhoto(truth.photo, tools, createStageClock(undefined, undefined));
  const rows = ablationFits(fitted, head, plain);
  const photos = [fitted];
  for (let picture = 1; more && photos.length < PICTURES; picture++) {
    const { photo } = await renderHead(more.renders, { seed: more.seed, picture });
    const other = await fitUnlessRefused(photo, tools);
    if (!other) continue;
    photos.push(other);
    rows.push([`all, ${photos.length} photos`, fitWithAll(photos, head)]);
  }
  const oval = faceOval(fitted.landmarks, truth.photo.width, truth.photo.height);
  return new Map(rows.map(([name, fit]) => [name, measureGeometry(truth, fit, head, oval).mean]));
}

/** Another picture takes the place of one that is refused: the heads stay those of the other tables. */
async function fitUnlessRefused(photo: Photo, tools: AvatarTools): Promise<FittedPhoto | undefined> {
  try {
    return await fitPhoto(photo, tools, createStageClock(undefined, undefined));
  } catch (error) {
    if (error instanceof AvatarError) return undefined;
    throw error;
  }
}

/** The first photo's head with the identity that all photos give. */
function fitWithAll(photos: readonly FittedPhoto[], head: HeadModel): HeadFit {
  const [{ photo, landmarks, shape }] = photos;
  const { identity } = fuseIdentity(photos.map(({ fit }) => fit));
  return fitHead(landmarks, photo, head, { identity, shape });
}
