import { expect, test } from "@jest/globals";
import { rotationFromVector } from "../../../../sdk/math/rotationFromVector";
import { irisPlace } from "../../../../sdk/stages/fit/irisPlace";

const state = {
  rotation: rotationFromVector(0.1, -0.3, 0.2),
  x: 0.02,
  y: -0.01,
  logScale: Math.log(1500),
  logFocal: Math.log(1200),
  params: new Float64Array(0),
};
const frame = { points: new Float32Array(0), centreX: 0, centreY: 0, unit: 1 / 1500, axisX: 0.96, axisY: 0.28 };
const centre = [0.031, 0.001, -0.002];
const place = (yaw: number, pitch: number) => irisPlace(centre, 0.0107, [yaw, pitch], state, frame);

test("a gaze to the person's left and up moves the iris to the image's right and up", () => {
  const level = { ...state, rotation: rotationFromVector(0, 0, 0) };
  const upright = { ...frame, axisX: 1, axisY: 0 };
  const [ahead, aside] = [[0, 0] as const, [0.2, 0.2] as const].map((gaze) =>
    irisPlace(centre, 0.0107, gaze, level, upright),
  );
  expect(aside[0][0]).toBeGreaterThan(ahead[0][0] + 0.001);
  expect(aside[1][0]).toBeLessThan(ahead[1][0] - 0.001);
});

test("derivatives agree with central differences", () => {
  const h = 1e-5;
  const rows = place(0.2, -0.15);
  for (let axis = 0; axis < 2; axis++) {
    const byYaw = (place(0.2 + h, -0.15)[axis][0] - place(0.2 - h, -0.15)[axis][0]) / (2 * h);
    const byPitch = (place(0.2, -0.15 + h)[axis][0] - place(0.2, -0.15 - h)[axis][0]) / (2 * h);
    // 0.01 m per radian; differences of doubles at 1e-5 leave 1e-12.
    expect(Math.abs(byYaw - rows[axis][1])).toBeLessThan(1e-10);
    expect(Math.abs(byPitch - rows[axis][2])).toBeLessThan(1e-10);
  }
});
