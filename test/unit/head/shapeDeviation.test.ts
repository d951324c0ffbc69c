import { describe, expect, test } from "@jest/globals";
import type { HeadModel } from "../../../sdk/head/HeadModel";
import { shapeDeviation } from "../../../sdk/head/shapeDeviation";
import { alignSimilarity } from "../../../sdk/math/alignSimilarity";
import { normalDeviate } from "../../../sdk/math/normalDeviate";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import { faceModel } from "../../fixtures/faceModel";

const bare = faceModel();
const none = new Float32Array(bare.pointCount);
const model: HeadModel = { ...bare, regions: { ...bare.regions, innerMouth: none, nostrils: none, ears: none } };
const K = model.identity.length;
const diagonal = (weights: readonly number[]): Float64Array =>
  Float64Array.from({ length: K * K }, (_, i) => (i % (K + 1) === 0 ? weights[i / (K + 1)] : 0));
const equal = (weight: number): Float64Array => diagonal(new Array(K).fill(weight));

describe("shapeDeviation", () => {
  test("falls with the square root of what is known", () => {
    const prior = shapeDeviation(model, [])(equal(1));
    const known = shapeDeviation(model, [])(equal(16));
    prior.forEach((value, p) => {
      expect(known[p]).toBeCloseTo(value / 4, 8);
    });
  });

  test("is the spread of heads that are drawn so, aligned, along the normal: the nose's own mode at the nose", () => {
    // The fourth mode pushes the nose out by 3 mm at the bump's middle, .0263 - .005 below the origin.
    const alone = shapeDeviation(model, [])(diagonal([1, 1, 1, 1, 1, 1, 1, 1].map((_, k) => (k === 3 ? 1 : 1e12))));
    const random = randomGenerator(5);
    const squares = new Float64Array(model.pointCount);
    for (let n = 0; n < 200; n++) {
      const weight = normalDeviate(random);
      const head = model.mean.map((value, i) => value + weight * model.identity[3][i]);
      const { scale, rotation: r, translation: t } = alignSimilarity(head, model.mean);
      for (let p = 0; p < squares.length; p++) {
        const [x, y, z] = head.subarray(p * 3, p * 3 + 3);
        squares[p] += (scale * (r[6] * x + r[7] * y + r[8] * z) + t[2] - model.mean[p * 3 + 2]) ** 2 / 200;
      }
    }
    const tip = 4;
    // Landmark 4's normal leans from the z axis by a few degrees; 200 heads tell a spread within 5 %.
    expect(alone[tip] / Math.sqrt(squares[tip])).toBeGreaterThan(0.85);
    expect(alone[tip] / Math.sqrt(squares[tip])).toBeLessThan(1.15);
  });

  test("a matrix that is no information is refused", () => {
    expect(() => shapeDeviation(model, [])(equal(-1))).toThrow(RangeError);
  });
});
