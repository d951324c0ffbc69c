import { describe, expect, test } from "@jest/globals";
import { describeShape } from "../../../sdk/head/describeShape";
import { officialHead } from "../../fixtures/officialHead";

const model = officialHead();
const K = model.identity.length;
const equal = (weight: number): Float64Array =>
  Float64Array.from({ length: K * K }, (_, i) => (i % (K + 1) === 0 ? weight : 0));

describe("describeShape", () => {
  const unseen = describeShape(model, [], equal(1));

  test("where nothing was seen it is people's spread, about 2 mm", () => {
    expect(unseen.faceDeviation).toBeCloseTo(unseen.unknownFaceDeviation, 9);
    expect(unseen.faceDeviation).toBeGreaterThan(0.0015);
    expect(unseen.faceDeviation).toBeLessThan(0.0025);
  });

  test("has a value for every vertex, alike on both sides of a seam", () => {
    expect(unseen.deviation.length).toBe(model.vertexCount);
    const first = new Map<number, number>();
    model.vertexPoint.forEach((point, v) => {
      expect(unseen.deviation[v]).toBe(unseen.deviation[first.get(point) ?? v]);
      first.set(point, v);
    });
  });

  test("names the region that is known least", () => {
    const { worstRegion } = describeShape(model, [], equal(4));
    expect(worstRegion.deviation).toBeCloseTo(unseen.worstRegion.deviation / 2, 6);
    expect(worstRegion.deviation).toBeGreaterThan(unseen.faceDeviation / 2);
  });
});
