import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readShapeCalibration } from "../../../sdk/head/readShapeCalibration";
import { choleskyFactor } from "../../../sdk/math/choleskyFactor";
import { shapeMirror } from "../../../sdk/stages/fit/shapeMirror";
import { officialHead } from "../../fixtures/officialHead";

const head = officialHead();
const calibration = readShapeCalibration(
  readFileSync(join(import.meta.dirname, "../../../models/shape-calibration.bin")),
);
const { marks, factors, rank, diagonal, identityPrecision, expressionPrecision } = calibration;
const mirror = shapeMirror(head, marks);

describe("models/shape-calibration.bin", () => {
  it("has marks that are points of the head, each once, on skin that can be seen", () => {
    expect(new Set(marks).size).toBe(marks.length);
    const { innerMouth, eyeSockets, nostrils } = head.regions;
    for (const point of marks) {
      expect(point).toBeLessThan(head.pointCount);
      expect(Math.max(innerMouth[point], eyeSockets[point], nostrils[point])).toBeLessThan(0.5);
    }
  });

  it("has marks that the head's mirror points map onto each other", () => {
    marks.forEach((point, i) => {
      expect(marks[mirror.mark[i]]).toBe(head.mirrorPoint[point]);
    });
    // First those of the mid-plane, then as many left as right ones, in the same order.
    const middle = marks.findIndex((point) => head.mirrorPoint[point] !== point);
    const pairs = (marks.length - middle) / 2;
    for (let i = 0; i < pairs; i++) {
      expect(mirror.mark[middle + i]).toBe(middle + pairs + i);
      expect(head.mean[3 * marks[middle + i]]).toBeGreaterThan(0);
    }
  });

  it("believes left and right alike", () => {
    const variance = (row: number): number => {
      const own = factors.subarray(row * rank, (row + 1) * rank);
      return diagonal[row] + own.reduce((sum, value) => sum + value * value, 0);
    };
    let worst = 0;
    for (let row = 0; row < 2 * marks.length; row++) {
      const other = 2 * mirror.mark[row >> 1] + (row % 2);
      worst = Math.max(worst, Math.abs(Math.log(variance(row) / variance(other))));
    }
    // Measured: 0.
    expect(worst).toBeLessThan(0.02);
    expressionPrecision.forEach((value, e) => {
      expect(expressionPrecision[mirror.expression[e]]).toBeCloseTo(value, 3);
    });
  });

  it("has an identity precision that is symmetric, positive and joins no symmetric mode with an antisymmetric one", () => {
    const n = head.identity.length;
    expect(identityPrecision.length).toBe(n * n);
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < a; b++) {
        const [one, other] = [identityPrecision[a * n + b], identityPrecision[b * n + a]];
        expect(Math.abs(one - other)).toBeLessThan(1e-4);
        if (head.identitySymmetry[a] !== head.identitySymmetry[b]) expect(one).toBe(0);
      }
    }
    expect(choleskyFactor(Float64Array.from(identityPrecision), n)).toBe(true);
    expect(expressionPrecision.length).toBe(head.expression.length);
  });
});
