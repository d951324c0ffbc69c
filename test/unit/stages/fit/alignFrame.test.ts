import { expect, test } from "@jest/globals";
import { rotationFromVector } from "../../../../sdk/math/rotationFromVector";
import { alignFrame } from "../../../../sdk/stages/fit/alignFrame";

const frameOf = (roll: number) =>
  alignFrame(
    new Float32Array(0),
    { x: 10, y: 20 },
    {
      rotation: rotationFromVector(0, 0, roll),
      x: 0,
      y: 0,
      logScale: Math.log(2000),
      logFocal: 7,
      params: new Float64Array(0),
    },
  );

test("an upright head has the image's axes and its scale", () => {
  expect(frameOf(0)).toMatchObject({ centreX: 10, centreY: 20, axisX: 1 });
  expect(frameOf(0).unit).toBeCloseTo(1 / 2000, 12);
});

test("a head that leans a quarter turn to the image's left has its x axis up", () => {
  // Counter-clockwise by 90 degrees: the head's +x points to camera +y, which is image -y.
  const { axisX, axisY } = frameOf(Math.PI / 2);
  expect(axisX).toBeCloseTo(0, 12);
  expect(axisY).toBeCloseTo(-1, 12);
});
