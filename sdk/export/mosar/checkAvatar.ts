import type { Avatar, EyeballData } from "../../types";
import { checkBeard } from "./checkBeard";
import { checkBrows } from "./checkBrows";
import { checkHair } from "./checkHair";
import { checkLashes } from "./checkLashes";
import { checkMesh } from "./checkMesh";
import { checkError, checkReport, checkWarnings } from "./checkReport";
import { unreadable } from "./mosarFormat";
import { bytes, floats, list, number, numbers, type Part, part, squareSide, text } from "./plainChecks";

/**
 * Whether plain data of a file is an avatar that can be drawn, saved and read about: every part of Avatar is there, arrays
 * have lengths that fit each other, triangles point to vertices, numbers are finite and in their range. What came later and
 * is not known here may be anything.
 * @throws AvatarError avatar-unreadable with the first thing that is wrong
 */
export function checkAvatar(value: unknown): asserts value is Avatar {
  const avatar = part(value, "the file");
  if (typeof avatar.headModelVersion !== "string") throw unreadable("it names no head model");
  checkMaps(part(avatar.maps, "maps"));
  floats(part(avatar.light, "light").sh, "light", 81 * 3, Float64Array);
  checkFit(part(avatar.fit, "fit"));
  checkLandmarks(part(avatar.landmarks, "landmarks"));
  const vertices = checkMesh(avatar.head, "head");
  list(avatar.eyes, "eyes").forEach(checkEye);
  if (list(avatar.eyes, "eyes").length !== 2) throw unreadable("it has not two eyes");
  list(avatar.mouth, "mouth").forEach(checkMouthPart);
  const { beard, brows, hair, lashes, wrinkles } = avatar as Partial<Avatar>;
  if (wrinkles !== undefined) {
    const { size, rgba } = part(wrinkles, "wrinkles");
    bytes(rgba, "wrinkles", 4 * squareSide(size, "wrinkles") ** 2);
  }
  if (hair !== undefined) checkHair(hair, vertices);
  if (beard !== undefined) checkBeard(beard, vertices);
  if (brows !== undefined) checkBrows(brows);
  if (lashes !== undefined) checkLashes(lashes);
  checkReport(avatar.report, vertices);
}

function checkMaps(maps: Part): void {
  const count = squareSide(maps.size, "maps") ** 2;
  for (const name of ["diffuse", "normal", "lightNormalized", "skin"]) bytes(maps[name], name, 4 * count);
  for (const name of ["specular", "roughness", "ambientOcclusion", "translucency"]) bytes(maps[name], name, count);
}

function checkFit(fit: Part): void {
  floats(fit.headToCamera, "headToCamera", 12, Float64Array);
  floats(fit.identity, "identity", undefined, Float32Array);
  floats(fit.expression, "expression", undefined, Float32Array);
  const camera = part(fit.camera, "fit.camera");
  for (const name of ["width", "height", "focalPx"]) number(camera[name], `fit.camera.${name}`, Number.MIN_VALUE);
  for (const name of ["centreX", "centreY"]) number(camera[name], `fit.camera.${name}`);
  const gaze = part(fit.gaze, "fit.gaze");
  for (const side of ["left", "right"]) numbers(gaze[side], `fit.gaze.${side}`, 2, -Math.PI, Math.PI);
  checkError(fit.landmarkErrorPx, "fit.landmarkErrorPx");
  number(fit.iterations, "fit.iterations", 0);
  checkWarnings(fit.warnings, "fit.warnings");
}

function checkLandmarks(landmarks: Part): void {
  floats(landmarks.points, "landmarks", 478 * 2, Float32Array);
  const face = part(landmarks.face, "landmarks.face");
  for (const name of ["x", "y", "width", "height", "score"]) number(face[name], `landmarks.face.${name}`);
  floats(face.keypoints, "landmarks.face.keypoints", undefined, Float32Array);
  text(face.detector, "landmarks.face.detector", ["short-range", "full-range"]);
  const measures = ["faceCount", "score", "drift", "mirrorDisagreement", "outerEyeDistancePx", "yawDegrees"];
  for (const name of measures) number(landmarks[name], `landmarks.${name}`);
  checkWarnings(landmarks.warnings, "landmarks.warnings");
}

function checkEye(value: unknown): void {
  const eye = part(value, "an eye") as Partial<EyeballData>;
  text(eye.side, "an eye's side", ["left", "right"]);
  checkMesh(eye.mesh, "an eye");
  checkMesh(eye.cornea, "a cornea");
  numbers(eye.centre, "an eye's centre", 3);
  number(eye.radius, "an eye's radius", Number.MIN_VALUE);
  numbers(eye.gaze, "an eye's gaze", 2, -Math.PI, Math.PI);
  const texture = part(eye.texture, "an eye's texture");
  bytes(texture.rgba, "an eye's texture", 4 * squareSide(texture.size, "an eye's texture") ** 2);
}

function checkMouthPart(value: unknown): void {
  const piece = part(value, "a part of the mouth");
  text(piece.kind, "the kind of a part of the mouth", ["enamel", "gum", "tongue"]);
  floats(piece.tints, "mouth.tints", 3 * checkMesh(piece.mesh, "a part of the mouth"), Float32Array);
  numbers(piece.albedo, "mouth.albedo", 3, 0);
}
