import type { AvatarTools } from "../../../sdk/createAvatarFromPhoto";
import { detectFaces } from "../../../sdk/stages/detectFaces";
import { findLandmarks } from "../../../sdk/stages/findLandmarks";
import { fitHead } from "../../../sdk/stages/fitHead";
import type { BenchHead } from "./BenchHead";
import { faceOval } from "./faceOval";
import type { GeometryRecord } from "./geometryTables";
import { measureGeometry } from "./measureGeometry";

/** Fit and "mean face + pose" of a head with truth, on the same landmarks. @throws AvatarError when the face is refused */
export async function measureGeometryOf(truth: BenchHead, { inference, head }: AvatarTools): Promise<GeometryRecord> {
  const { photo, name, group } = truth;
  const landmarks = await findLandmarks(photo, await detectFaces(photo, inference), inference);
  const oval = faceOval(landmarks, photo.width, photo.height);
  const meanFace = fitHead(landmarks, photo, head, { fitIdentity: false, fitExpression: false });
  return {
    name,
    group,
    fit: measureGeometry(truth, fitHead(landmarks, photo, head), head, oval),
    meanFace: measureGeometry(truth, meanFace, head, oval),
  };
}
