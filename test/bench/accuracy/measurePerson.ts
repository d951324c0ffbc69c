import { type RenderTools, renderHead } from "../../../models/train/render/renderHead";
import type { SkinToneGroup } from "../../../models/train/render/skinToneGroup";
import { facePoints } from "../../../sdk/head/facePoints";
import { shapeDeviation } from "../../../sdk/head/shapeDeviation";
import type { AvatarTools } from "../../../sdk/pipeline/AvatarTools";
import { type FittedPhoto, fitPhoto } from "../../../sdk/pipeline/fitPhoto";
import { createStageClock } from "../../../sdk/stageClock";
import { fuseIdentity } from "../../../sdk/stages/fit/fuseIdentity";
import { shapeErrors } from "./shapeErrors";
import { mean } from "./statistics";

/** The neutral head from so many photos, over the points of the face. */
export interface ShapeRecord {
  /** Mean distance from the true head along the normals, mm. */
  readonly error: number;
  /** Mean of the stated standard deviations, mm. */
  readonly stated: number;
  /** Mean square of error by stated deviation: 1 where the statement is right. */
  readonly ratioSquare: number;
  /** Shares of points with an error below one and two stated deviations. */
  readonly within: readonly [number, number];
}

export interface PersonRecord {
  readonly group: SkinToneGroup;
  /** Mean distance of the mean face from the true head, mm. */
  readonly meanFace: number;
  /** From one photo, two, three. */
  readonly photos: readonly ShapeRecord[];
}

/** Pictures of a person: other view, expression, light, clothes and camera. */
export const PICTURES = 3;

/** @throws AvatarError when a picture is refused */
export async function measurePerson(renders: RenderTools, seed: number, tools: AvatarTools): Promise<PersonRecord> {
  const { head } = tools;
  const fitted: FittedPhoto[] = [];
  let person: Awaited<ReturnType<typeof renderHead>>["truth"] | undefined;
  for (let picture = 0; picture < PICTURES; picture++) {
    const { photo, truth } = await renderHead(renders, { seed, picture });
    fitted.push(await fitPhoto(photo, tools, createStageClock(undefined, undefined)));
    person ??= truth;
  }
  if (!person) throw new RangeError("a person has a picture");
  const { identity, group } = person;
  const photos = fitted.map((_, last) => {
    const known = fuseIdentity(fitted.slice(0, last + 1).map(({ fit }) => fit));
    const deviation = shapeDeviation(head, known.identity)(known.information);
    const stated = Float64Array.from(facePoints(head), (point) => 1000 * deviation[point]);
    return compare(shapeErrors(head, identity, known.identity), stated);
  });
  return { group, meanFace: mean(shapeErrors(head, identity, []).map(Math.abs)), photos };
}

function compare(errors: Float64Array, stated: Float64Array): ShapeRecord {
  const ratios = errors.map((error, i) => Math.abs(error) / stated[i]);
  const within = (limit: number): number => mean(ratios.map((ratio) => (ratio < limit ? 1 : 0)));
  return {
    error: mean(errors.map(Math.abs)),
    stated: mean(stated),
    ratioSquare: mean(ratios.map((ratio) => ratio * ratio)),
    within: [within(1), within(2)],
  };
}
