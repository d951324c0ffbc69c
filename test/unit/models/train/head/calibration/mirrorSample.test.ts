import { expect, test } from "@jest/globals";
import { measureSample } from "../../../../../../models/train/head/calibration/measureSample";
import { mirrorSample } from "../../../../../../models/train/head/calibration/mirrorSample";
import { MIRROR_LANDMARK } from "../../../../../../sdk/head/mirrorLandmark";
import { faceModel } from "../../../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../../../fixtures/syntheticCalibration";
import { syntheticSamples } from "../../../../../fixtures/syntheticSamples";

test("is the sample of the mirrored picture", () => {
  const model = faceModel();
  const [{ truth, points }] = syntheticSamples(model, syntheticCalibration(model.mean, 15), 1, 3);
  const { camera, headToCamera, identity, expression, gaze } = truth;
  const swap = (name: string): string => name.replace(/Left$|Right$/, (s) => (s === "Left" ? "Right" : "Left"));
  const mirrored = {
    camera,
    headToCamera: headToCamera.map((value, i) => ([1, 2, 3, 4, 8].includes(i) ? -value : value)),
    identity: identity.map((value, k) => model.identitySymmetry[k] * value),
    expression: Float32Array.from(
      model.expressionNames,
      (name) => expression[model.expressionNames.indexOf(swap(name))],
    ),
    gaze: { left: [-gaze.right[0], gaze.right[1]], right: [-gaze.left[0], gaze.left[1]] },
  } as const;
  const flipped = new Float32Array(956);
  MIRROR_LANDMARK.forEach((other, l) => {
    flipped[l * 2] = camera.width - points[other * 2];
    flipped[l * 2 + 1] = points[other * 2 + 1];
  });
  const expected = measureSample(model, mirrored, flipped);
  const found = mirrorSample(model, measureSample(model, truth, points));
  for (const field of ["params", "residual", "view", "features"] as const) {
    found[field].forEach((value, i) => {
      expect(value).toBeCloseTo(expected[field][i], 6);
    });
  }
});
