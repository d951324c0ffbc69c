import { expect, test } from "@jest/globals";
import { facePoints } from "../../../sdk/head/facePoints";
import { officialHead } from "../../fixtures/officialHead";

const model = officialHead();
const points = facePoints(model);

test("is the face's outer skin: a third of the head, none of it behind the ears or in the mouth", () => {
  expect(points.length / model.pointCount).toBeGreaterThan(0.25);
  expect(points.length / model.pointCount).toBeLessThan(0.4);
  for (const p of points) {
    expect(model.regions.innerMouth[p]).toBeLessThan(0.1);
    expect(model.mean[p * 3 + 2]).toBeGreaterThan(-0.06);
  }
});

test("has its mirror points", () => {
  const set = new Set(points);
  expect([...points].every((p) => set.has(model.mirrorPoint[p]))).toBe(true);
});
