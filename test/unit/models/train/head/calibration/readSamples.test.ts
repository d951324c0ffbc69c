import { expect, test } from "@jest/globals";
import { readSamples } from "../../../../../../models/train/head/calibration/readSamples";
import { faceModel } from "../../../../../fixtures/faceModel";

const model = faceModel();
const line = {
  version: model.version,
  camera: { width: 10, height: 10, focalPx: 20, centreX: 5, centreY: 5 },
  headToCamera: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, -1],
  identity: [1, 2],
  expression: model.expressionNames.map(() => 0.5),
  gaze: { left: [0, 0], right: [0, 0] },
  points: Array(956).fill(3),
};

test("reads one sample a line", () => {
  const [{ truth, points }] = readSamples(`${JSON.stringify(line)}\n`, model);
  expect([...truth.identity]).toEqual([1, 2]);
  expect(truth.headToCamera[11]).toBe(-1);
  expect(points[955]).toBe(3);
});

test("refuses samples of another head model", () => {
  expect(() => readSamples(JSON.stringify({ ...line, version: "9.0.0" }), model)).toThrow(/collect them again/);
});
