import type { AvatarTools } from "../../../sdk/pipeline/AvatarTools";
import { fitPhoto } from "../../../sdk/pipeline/fitPhoto";
import { createStageClock } from "../../../sdk/stageClock";
import { fitHead } from "../../../sdk/stages/fitHead";
import type { BenchHead } from "./BenchHead";
import { faceOval } from "./faceOval";
import type { GeometryRecord } from "./geometryTables";
import { measureGeometry } from "./measureGeometry";

/** Fit, fit to the landmarks alone and "mean face + pose" of a head with truth. @throws AvatarError when the face is refused */
export async function measureGeometryOf(truth: BenchHead, tools: AvatarTools): Promise<GeometryRecord> {
  const { head } = tools;
  const { photo, name, group } = truth;
  const { landmarks, fit } = await fitPhoto(photo, tools, createStageClock(undefined, undefined));
  const oval = faceOval(landmarks, photo.width, photo.height);
  const meanFace = fitHead(landmarks, photo, head, { fitIdentity: false, fitExpression: false });
  return {
    name,
    group,
    fit: measureGeometry(truth, fit, head, oval),
    landmarks: measureGeometry(truth, fitHead(landmarks, photo, head), head, oval),
    meanFace: measureGeometry(truth, meanFace, head, oval),
  };
}
