import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { MIRROR_LANDMARK } from "../../../sdk/head/mirrorLandmark";
import type { InferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { detectFaces } from "../../../sdk/stages/detectFaces";
import { meanDistance } from "../../../sdk/stages/face/meanDistance";
import { findLandmarks } from "../../../sdk/stages/findLandmarks";
import type { FaceLandmarks, Photo } from "../../../sdk/types";
import { faceRuntime } from "../../fixtures/faceRuntime";
import { plainPhoto, testPhoto } from "../../fixtures/testPhoto";

let runtime: InferenceRuntime;
beforeAll(async () => {
  runtime = await faceRuntime();
});
afterAll(() => runtime.dispose());

const DATA = join(import.meta.dirname, "../../data");
const SHARED = "../../../shared/data/photos/";
const stored = Float32Array.from(JSON.parse(readFileSync(join(DATA, "astronaut-landmarks.json"), "utf8")).points);
const landmarksOf = async (photo: Photo) => findLandmarks(photo, await detectFaces(photo, runtime), runtime);

/** Mean distance to what `expected` says, in outer-eye distances. */
const errorOf = ({ points, outerEyeDistancePx }: FaceLandmarks, expected: Float32Array) =>
  meanDistance(points, expected) / outerEyeDistancePx;

/** The points as they lie in the mirror image of a photo of this width. */
function mirroredPoints(points: Float32Array, width: number): Float32Array {
  const mirrored = new Float32Array(points.length);
  MIRROR_LANDMARK.forEach((partner, i) => {
    mirrored[2 * i] = width - points[2 * partner];
    mirrored[2 * i + 1] = points[2 * partner + 1];
  });
  return mirrored;
}

/** The astronaut again and again on grey: width of each picture and where it lies. */
async function groupPhoto(width: number, height: number, places: readonly (readonly [number, number, number])[]) {
  const group = plainPhoto(width, height, [110, 110, 110]);
  for (const [side, left, top] of places) {
    const { rgba } = await testPhoto("sk_astronaut.png", { width: side });
    for (let y = 0; y < side; y++) {
      group.rgba.set(rgba.subarray(y * side * 4, (y + 1) * side * 4), ((top + y) * width + left) * 4);
    }
  }
  return group;
}

describe("findLandmarks", () => {
  it("gives the astronaut's points, as looked at on the photo, with their quality", async () => {
    const landmarks = await landmarksOf(await testPhoto("sk_astronaut.png"));
    // .1 % of 61 px is the stored rounding many times over.
    expect(errorOf(landmarks, stored)).toBeLessThan(0.001);
    expect(landmarks).toMatchObject({ faceCount: 1, score: expect.closeTo(1, 2) });
    expect(landmarks.outerEyeDistancePx).toBeCloseTo(60.8, 0);
    expect(landmarks.drift).toBeLessThan(0.01);
    expect(landmarks.mirrorDisagreement).toBeLessThan(0.02);
    expect(Math.abs(landmarks.yawDegrees)).toBeLessThan(3);
    expect(landmarks.warnings.map(({ code }) => code)).toEqual(["low-resolution"]);
  });

  it("gives the mirror image's points mirrored", async () => {
    const landmarks = await landmarksOf(await testPhoto("sk_astronaut.png", { mirrored: true }));
    // Measured .10 %; the worst of 11 photos .63 %.
    expect(errorOf(landmarks, mirroredPoints(stored, 512))).toBeLessThan(0.003);
  });

  it("takes the largest face of a group, and says how many there are", async () => {
    const landmarks = await landmarksOf(
      await groupPhoto(1000, 512, [
        [440, 0, 40],
        [512, 460, 0],
      ]),
    );
    const moved = stored.map((value, i) => value + (i % 2 === 0 ? 460 : 0));
    expect(errorOf(landmarks, moved)).toBeLessThan(0.003);
    expect(landmarks.warnings).toContainEqual(expect.objectContaining({ code: "several-faces", value: 2 }));
  });

  it("finds the faces of a group that only parts of the photo show large enough", async () => {
    const landmarks = await landmarksOf(
      await groupPhoto(1640, 790, [
        [300, 100, 80],
        [300, 1100, 400],
      ]),
    );
    expect(landmarks.faceCount).toBe(2);
    expect(landmarks.outerEyeDistancePx).toBeCloseTo((60.8 * 300) / 512, -0.5);
  });

  it("finds a photo on its head, and says so; the points are those of the photo as given", async () => {
    const landmarks = await landmarksOf(await testPhoto("sk_astronaut.png", { upsideDown: true }));
    expect(
      errorOf(
        landmarks,
        stored.map((value) => 512 - value),
      ),
    ).toBeLessThan(0.001);
    expect(landmarks.warnings).toContainEqual({
      code: "upside-down",
      message: expect.any(String),
      value: expect.closeTo(177, 0),
      limit: 120,
    });
  });

  it("finds the same face in half of the pixels and in a part of the photo", async () => {
    const part = await landmarksOf(
      await testPhoto("sk_astronaut.png", { part: { left: 100, top: 0, width: 260, height: 260 } }),
    );
    expect(
      errorOf(
        part,
        stored.map((value, i) => (i % 2 ? value : value - 100)),
      ),
    ).toBeLessThan(0.01);
    const small = await landmarksOf(await testPhoto("sk_astronaut.png", { width: 300 }));
    // Measured 1.0 % at 36 px between the eye corners.
    expect(
      errorOf(
        small,
        stored.map((value) => (value * 300) / 512),
      ),
    ).toBeLessThan(0.03);
  });

  it("warns of a face that the photo cuts off", async () => {
    const photo = await testPhoto("sk_astronaut.png", { part: { left: 80, top: 0, width: 300, height: 146 } });
    const { warnings } = await landmarksOf(photo);
    expect(warnings.map(({ code }) => code)).toContain("cut-off");
  });

  it.each([205, 100])("rejects a tiny face, photo %i px wide", async (width) => {
    await expect(landmarksOf(await testPhoto("sk_astronaut.png", { width }))).rejects.toMatchObject({
      code: "face-unsuitable",
      message: expect.stringMatching(/^The largest face is too small: \d+ px/),
    });
  });

  it.each(["sk_chelsea.png", "sk_coffee.png"])("%s: no-face, and how many candidates there were", async (name) => {
    await expect(landmarksOf(await testPhoto(name))).rejects.toMatchObject({
      code: "no-face",
      message: expect.stringMatching(/^No face was found; \d+ candidates/),
    });
  });

  it("black: no-face", async () => {
    await expect(landmarksOf(plainPhoto(300, 300, [0, 0, 0]))).rejects.toMatchObject({
      code: "no-face",
      message: "No face was found.",
    });
  });

  it("a face whose points wander is unsuitable, mostly a profile", async () => {
    const photo = await testPhoto("sk_astronaut.png");
    const { photos, faces } = await detectFaces(photo, runtime);
    const found = { photos, faces: [], rejected: [{ ...faces[0], drift: 0.055, isFace: false }] };
    await expect(findLandmarks(photo, found, runtime)).rejects.toMatchObject({
      code: "face-unsuitable",
      message: expect.stringContaining("they move by 5.5 % of the eye distance, at most 4.5 %"),
    });
  });

  it("rejects with the reason of an abort", async () => {
    const photo = await testPhoto("sk_astronaut.png");
    const found = await detectFaces(photo, runtime);
    await expect(findLandmarks(photo, found, runtime, AbortSignal.abort("no"))).rejects.toBe("no");
  });

  // Real portraits, where they are at hand: steady; and for those whose mirror disagreement is the worst, the same mirrored.
  const folder = join(DATA, SHARED);
  const portraits = existsSync(folder) ? readdirSync(folder).filter((file) => !/solvay|chelsea|coffee/.test(file)) : [];
  const mirrored = portraits.filter((file) => /biden|cgi-model/.test(file));
  if (portraits.length > 0) {
    it.each(portraits)("%s: one steady face", async (file) => {
      const landmarks = await landmarksOf(await testPhoto(SHARED + file, { width: 512 }));
      expect(landmarks.faceCount).toBe(1);
      // Measured .2-1.0 %.
      expect(landmarks.drift).toBeLessThan(0.015);
    });
    it.each(mirrored)("%s: the mirror image's points mirrored", async (file) => {
      const landmarks = await landmarksOf(await testPhoto(SHARED + file));
      const photo = await testPhoto(SHARED + file, { mirrored: true });
      const other = await landmarksOf(photo);
      // Measured .63 and .39 %.
      expect(errorOf(other, mirroredPoints(landmarks.points, photo.width))).toBeLessThan(0.01);
      expect(Math.abs(other.yawDegrees + landmarks.yawDegrees)).toBeLessThan(1);
    });
  }
});
