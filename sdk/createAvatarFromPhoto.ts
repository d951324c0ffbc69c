import { bakePointFields } from "./head/bake/bakePointFields";
import { bakeGeometryMaps } from "./head/bakeGeometryMaps";
import { buildEyeball } from "./head/buildEyeball";
import { buildHeadMesh } from "./head/buildHeadMesh";
import { buildMouth } from "./head/buildMouth";
import { closeLids } from "./head/closeLids";
import { describeShape } from "./head/describeShape";
import { placeIris } from "./head/iris/placeIris";
import { keepOpening } from "./head/keepOpening";
import { photoEyes } from "./head/photoEyes";
import { poseHeadPoints } from "./head/poseHeadPoints";
import { scleraFromPhoto } from "./head/scleraFromPhoto";
import { teethFromPhoto } from "./head/teethFromPhoto";
import type { AvatarTools } from "./pipeline/AvatarTools";
import { type FittedPerson, fitPerson, type PhotoSource } from "./pipeline/fitPerson";
import { sumTimes } from "./stageClock";
import { estimateMaps } from "./stages/estimateMaps";
import { finishMaps } from "./stages/finishMaps";
import { describeLight } from "./stages/light/describeLight";
import { hideOccluders } from "./stages/light/hideOccluders";
import { measureBeard } from "./stages/measureBeard";
import { measureBrows } from "./stages/measureBrows";
import { measureHair } from "./stages/measureHair";
import { measureLashes } from "./stages/measureLashes";
import { neutralizeMaps } from "./stages/neutralizeMaps";
import { normalizeLight } from "./stages/normalizeLight";
import { refineShading } from "./stages/refineShading";
import { segmentPerson } from "./stages/segmentPerson";
import { shareSeen } from "./stages/texture/shareSeen";
import { unwrapTexture } from "./stages/unwrapTexture";
import type { Avatar, AvatarProgress, EyeballData, Photo } from "./types";

export type { AvatarTools } from "./pipeline/AvatarTools";

/** What one avatar is made with; every option has a default. */
export interface CreateAvatarOptions {
  /** Side of the finished maps: 512, 1024 (default) or 2048. */
  readonly textureSize?: 512 | 1024 | 2048;
  /** Seed of everything that is made up (pores, hair strands, iris fibres). Default 1. */
  readonly seed?: number;
  /** Whether the skin network splits the texture into light and skin. Default true; false = the closed form alone. */
  readonly learnedSkin?: boolean;
  readonly signal?: AbortSignal;
  /** Called at the start of each stage, and while files load; `progress` rises from 0 to 1. */
  readonly onProgress?: (progress: AvatarProgress) => void;
}

/** Light, albedo and the first maps are found at this size, or at a smaller finished one; the photo's detail is added at that. */
const WORKING_SIZE = 512;

/**
 * The pipeline: one photo, or several of one person, to an avatar, stage by stage. From several photos the shape is that
 * of all; maps, light, expression and gaze are those of the one that shows the person best (report.photos.main: frontal,
 * large and sharp). Photos without a usable face are left out with the warning photo-left-out.
 * @param photo a photo, or several of the same person; an AvatarError stands for one that could not be decoded
 * @throws AvatarError no-face, face-unsuitable (of several photos: the first one's error, when none is of use),
 *   photo-unreadable for an empty list, model-unavailable, device-lost; rejects with signal.reason after an abort
 */
export async function createAvatarFromPhoto(
  photo: Photo | readonly PhotoSource[],
  tools: AvatarTools,
  options: CreateAvatarOptions = {},
): Promise<Avatar> {
  return createAvatarOfPerson(await fitPerson([photo].flat(), tools, options), tools, options);
}

/** Stages 4 to 8. */
async function createAvatarOfPerson(
  { main, known, photos, warnings, clock: { run, times }, times: before }: FittedPerson,
  { inference, head }: AvatarTools,
  { textureSize = 1024, seed = 1, learnedSkin = true, signal }: CreateAvatarOptions,
): Promise<Avatar> {
  const { photo, landmarks } = main;
  const workingSize = Math.min(WORKING_SIZE, textureSize);
  const { evidence: _evidence, ...fit } = main.fit;
  const shape = await run("fit", () => describeShape(head, known.identity, known.information));
  const points = poseHeadPoints(head, fit.identity, fit.expression);
  const person = await run("unwrap", () => segmentPerson(photo, landmarks, inference, signal));
  const fields = await run("unwrap", () => bakePointFields(head, points));
  const bake = (size: number) => bakeGeometryMaps(head, points, size, fields);
  const geometry = await run("unwrap", () => bake(workingSize));
  const unwrap = (size: number) => unwrapTexture(photo, fit, head, points, geometry, person, size, landmarks);
  const texture = await run("unwrap", () => unwrap(workingSize));
  const sclera = scleraFromPhoto(photo, landmarks)?.color;
  const split = await run("light", () =>
    inference.withDevice((device) => normalizeLight(texture, geometry, fit, { sclera, device })),
  );
  const estimated = await run("maps", () =>
    estimateMaps(
      { photo, person, texture, geometry, fit, normalized: split, sclera },
      learnedSkin ? inference : undefined,
      signal,
    ),
  );
  const { normalized, skin } = estimated;
  const refined = await run("refine", () =>
    inference.withDevice((device) => refineShading(estimated, geometry, fit, { signal, device })),
  );
  const finishedGeometry = textureSize === workingSize ? geometry : await run("finish", () => bake(textureSize));
  const { maps: finished, hair } = await run("finish", () =>
    finishMaps({
      model: head,
      texture: textureSize === workingSize ? estimated.texture : hideOccluders(unwrap(textureSize), skin, workingSize),
      workingTexture: estimated.texture,
      intrinsic: refined.maps,
      geometry,
      finishedGeometry,
      seed,
    }),
  );
  const { maps, wrinkles } = await run("finish", () => neutralizeMaps(finished, head, fit, finishedGeometry));
  const { skinTone } = normalized;
  const drawn = buildHeadMesh(head, fit.identity);
  const painted = hair && { ...hair.coat, size: textureSize, hair: hair.estimate.color };
  const grown = await run("finish", () =>
    measureHair({ photo, person, fit, model: head, points, head: drawn, painted, skinAlbedo: skinTone.albedo, seed }),
  );
  const frame = (side: "left" | "right") => placeIris(head, fit, landmarks, side);
  const eyes = photoEyes(photo, landmarks, skinTone.irradiance, { left: frame("left"), right: frame("right") });
  const eye = (side: "left" | "right"): EyeballData =>
    buildEyeball(head, fit.identity, side, { ...eyes[side], gaze: fit.gaze[side], seed });
  const balls = [eye("left"), eye("right")] as const;
  const teeth = teethFromPhoto(photo, landmarks, skinTone.irradiance);
  const lidded = closeLids(drawn, balls);
  return {
    headModelVersion: head.version,
    fit: { ...fit, expression: keepOpening(fit.expression, drawn, lidded) },
    landmarks,
    light: refined.light,
    maps,
    wrinkles,
    head: lidded,
    eyes: balls,
    mouth: buildMouth(head, fit.identity, { enamel: teeth?.color }),
    hair: grown,
    lashes: measureLashes(maps, finishedGeometry),
    beard: measureBeard(maps, head, grown.style.color),
    brows: measureBrows(maps, head),
    report: {
      device: { inference: inference.device, refine: inference.gpuDevice ? "webgpu" : "cpu", reason: inference.reason },
      stages: sumTimes([...before, ...times]),
      warnings: [...warnings, ...landmarks.warnings, ...fit.warnings, ...normalized.warnings],
      photos,
      landmarkErrorPx: fit.landmarkErrorPx,
      shape,
      photoErrorPsnr: refined.photoErrorPsnr,
      light: { ...describeLight(refined.light), exposure: normalized.exposure },
      skinTone: { albedo: skinTone.albedo, uncertainty: skinTone.uncertainty },
      irises: { left: eyes.left.report, right: eyes.right.report },
      teeth: { pixels: teeth?.pixelCount ?? 0 },
      seenFace: shareSeen(texture, geometry),
    },
  };
}
