import { expect, test } from "@jest/globals";
import { MIRROR_LANDMARK } from "../../../../sdk/head/mirrorLandmark";
import { buildLandmarkBasis } from "../../../../sdk/stages/fit/buildLandmarkBasis";
import { faceModel } from "../../../fixtures/faceModel";

const model = faceModel();
// Landmarks that are not quite symmetric: one is moved to a neighbour.
const skewed = { ...model, landmarks: { ...model.landmarks, points: model.landmarks.points.slice() } };
skewed.landmarks.points[50 * 3] = 101;
const basis = buildLandmarkBasis(skewed);

test("is built once per model", () => {
  expect(buildLandmarkBasis(skewed)).toBe(basis);
});

test("symmetric landmarks keep their place", () => {
  expect(basis.mean[4 * 3 + 1]).toBeCloseTo(model.mean[4 * 3 + 1], 12);
  expect(basis.identityCount).toBe(8);
  expect(basis.shapes.length).toBe(15);
});

test("mean, modes and pairs of expressions are exactly symmetric", () => {
  const left = model.expressionNames.indexOf("eyeBlinkLeft") + 8;
  const cases = [
    [basis.mean, basis.mean, 1],
    [basis.shapes[0], basis.shapes[0], 1],
    [basis.shapes[6], basis.shapes[6], -1],
    [basis.shapes[left], basis.shapes[left + 1], 1],
  ] as const;
  for (const [a, b, symmetry] of cases) {
    for (let l = 0; l < 468; l++) {
      const m = MIRROR_LANDMARK[l] * 3;
      expect(b[m] + 0).toBe(-symmetry * a[l * 3] + 0);
      expect(b[m + 1] + 0).toBe(symmetry * a[l * 3 + 1] + 0);
      expect(b[m + 2] + 0).toBe(symmetry * a[l * 3 + 2] + 0);
    }
  }
});
