import { expect, test } from "@jest/globals";
import { detailErrors } from "../../../../../models/train/skin/detailErrors";

const tilt = (slope: number) => [slope, 0, 1].map((x) => x / Math.hypot(slope, 1));
const map = (...slopes: number[]) => Float32Array.from(slopes.flatMap(tilt));

test("angles to the truth of flat and found normals, and how slopes go together", () => {
  const truth = map(0.2, -0.2, 0);
  const exact = detailErrors(truth, truth, [1, 1, 0]);
  expect(exact.flat).toBeCloseTo(11.31, 2);
  expect(exact.degrees).toBeLessThan(0.05);
  expect(exact.correlation).toBeCloseTo(1, 5);
  expect(detailErrors(map(-0.1, 0.1, 0), truth, [1, 1, 0]).correlation).toBeCloseTo(-1, 5);
  expect(detailErrors(map(0, 0, 0), truth, [1, 1, 0]).degrees).toBeCloseTo(exact.flat, 3);
});
