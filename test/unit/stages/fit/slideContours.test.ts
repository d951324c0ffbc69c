import { expect, test } from "@jest/globals";
import { MIRROR_LANDMARK } from "../../../../sdk/head/mirrorLandmark";
import { rotationFromVector } from "../../../../sdk/math/rotationFromVector";
import { buildLandmarkBasis } from "../../../../sdk/stages/fit/buildLandmarkBasis";
import { contourCandidates } from "../../../../sdk/stages/fit/contourCandidates";
import type { FitState } from "../../../../sdk/stages/fit/FitState";
import { slideContours } from "../../../../sdk/stages/fit/slideContours";
import { faceModel } from "../../../fixtures/faceModel";

const basis = buildLandmarkBasis(faceModel());
const turned = (yaw: number): FitState => ({
  rotation: rotationFromVector(0, yaw, 0),
  x: 0,
  y: 0,
  logScale: 7,
  logFocal: 7,
  params: new Float64Array(basis.shapes.length),
});
const moved = (yaw: number): number[] =>
  [...slideContours(basis, turned(yaw))].flatMap((row, l) => (row === l ? [] : [l]));

test("candidates lie in front of their landmark, towards the middle", () => {
  const model = faceModel();
  for (const { landmark, candidates } of contourCandidates(model)) {
    for (const point of candidates) {
      expect(model.mean[point * 3]).toBeLessThan(model.mean[landmark * 3]);
      expect(model.mean[point * 3]).toBeGreaterThan(0);
      expect(model.mean[point * 3 + 2]).toBeGreaterThan(model.mean[landmark * 3 + 2]);
    }
  }
});

test("seen from the front no landmark slides", () => {
  expect(moved(0)).toEqual([]);
});

test("on a head turned to its left only the far, left contour slides, and outwards", () => {
  const sliding = moved(0.6);
  expect(sliding.length).toBeGreaterThan(2);
  const left = basis.contours.filter(({ side }) => side === 1).map(({ landmark }) => landmark);
  for (const l of sliding) expect(left).toContain(l);
});

test("the other way round the mirrored landmarks slide", () => {
  expect(moved(-0.6)).toEqual(
    moved(0.6)
      .map((l) => MIRROR_LANDMARK[l])
      .sort((a, b) => a - b),
  );
});
