import { expect, test } from "@jest/globals";
import { texelFrame } from "../../../../sdk/stages/light/texelFrame";
import { lumpyHead } from "./fixture/lumpyHead";

test("turns the normal into the camera frame and looks back at the camera", () => {
  const { geometry } = lumpyHead(8);
  geometry.normal.set([0, 0, 1], 0);
  geometry.position.set([0, 0, 0], 0);
  const quarter = Float64Array.from([0, 0, 1, 0.3, 0, 1, 0, 0, -1, 0, 0, -0.4]);
  const [normal, view] = [new Float64Array(3), new Float64Array(3)];
  texelFrame(geometry, quarter, 0, normal, view);
  expect([...normal]).toEqual([1, 0, 0]);
  [-0.6, 0, 0.8].forEach((x, i) => {
    expect(view[i]).toBeCloseTo(x, 12);
  });
});
