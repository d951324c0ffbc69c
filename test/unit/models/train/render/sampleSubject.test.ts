import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { sampleSubject } from "../../../../../models/train/render/sampleSubject";
import { readHeadModel } from "../../../../../sdk/head/readHeadModel";

const model = readHeadModel(readFileSync(join(import.meta.dirname, "../../../../../models/head.bin")));
const subjects = Array.from({ length: 300 }, (_, seed) => sampleSubject(createRandomStream(seed), model));
const weight = (expression: Float32Array, name: string) => expression[model.expressionNames.indexOf(name)];

describe("sampleSubject", () => {
  it("repeats by seed", () => {
    expect(sampleSubject(createRandomStream(4), model)).toEqual(subjects[4]);
    expect(subjects[5].identity).not.toEqual(subjects[4].identity);
  });

  it("draws identities of about unit sigma, none beyond 2.5, and weights of 0..1", () => {
    const all = subjects.flatMap(({ identity }) => [...identity]);
    const variance = all.reduce((sum, value) => sum + value * value, 0) / all.length;
    expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(2.5);
    // Cutting at 2.5 sigma takes 2 % of the variance.
    expect(Math.abs(variance - 0.98)).toBeLessThan(0.06);
    for (const { expression } of subjects) {
      expect(Math.min(...expression)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...expression)).toBeLessThanOrEqual(1);
    }
  });

  it("both eyes look the same way and the lids go with them", () => {
    for (const { gaze, expression } of subjects) {
      expect(gaze.left).toEqual(gaze.right);
      const [yaw, pitch] = gaze.left;
      expect(weight(expression, yaw > 0 ? "eyeLookOutLeft" : "eyeLookInLeft")).toBeGreaterThan(0);
      expect(weight(expression, yaw > 0 ? "eyeLookOutRight" : "eyeLookInRight")).toBe(0);
      expect(weight(expression, pitch > 0 ? "eyeLookDownLeft" : "eyeLookUpLeft")).toBe(0);
    }
  });

  it("some smile, some close their eyes, pairs go together", () => {
    const smiles = subjects.filter(({ expression }) => weight(expression, "mouthSmileLeft") > 0.3);
    expect(smiles.length).toBeGreaterThan(40);
    for (const { expression } of smiles) expect(weight(expression, "mouthSmileRight")).toBeGreaterThan(0.15);
    const blinks = subjects.filter(({ expression }) => weight(expression, "eyeBlinkLeft") > 0.6).length;
    expect(blinks).toBeGreaterThan(5);
    expect(blinks).toBeLessThan(60);
  });
});
