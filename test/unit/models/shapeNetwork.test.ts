import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";

const ROOT = join(import.meta.dirname, "../../..");
const START = ["--import", "tsx", "test/fixtures/shapeJudges.ts"];

interface Judge {
  readonly miss: number;
  readonly score: number;
  readonly shape: number;
  readonly meanFace: number;
  readonly distance: number;
}
interface Facts {
  readonly judges: readonly Judge[];
  readonly growthInside: number;
  readonly growthOutside: number;
  readonly noseApart: number;
}
let facts: Facts;

describe("models/shape.onnx with its calibration", () => {
  beforeAll(() => {
    // Run once in a process of its own: ONNX Runtime does not live in jest's sandbox.
    facts = JSON.parse(execFileSync(process.execPath, START, { cwd: ROOT, encoding: "utf8" }));
  }, 120_000);

  it("sees the shape of rendered heads that it was not trained on", () => {
    // Measured: .31, .67 and .61 of the mean face's error.
    for (const { shape, meanFace } of facts.judges) expect(shape).toBeLessThan(0.85 * meanFace);
  });

  it("places their marks, and errs by what it states", () => {
    // Measured: .019 to .024 outer-eye distances, .87 to 1.11 stated deviations, distance within 1.9.
    for (const { miss, score, distance } of facts.judges) {
      expect(miss).toBeLessThan(0.04);
      expect(score).toBeGreaterThan(0.5);
      expect(score).toBeLessThan(1.6);
      expect(Math.abs(distance)).toBeLessThan(4);
    }
  });

  it("is less sure where half of the face is covered, most of all there", () => {
    // Measured: 1.44 times the spread there, 1.27 elsewhere.
    expect(facts.growthInside).toBeGreaterThan(1.15);
    expect(facts.growthInside).toBeGreaterThan(facts.growthOutside);
  });

  it("has the nose's tip where the landmarks have it", () => {
    // Measured: .027 outer-eye distances; the points lie .9 mm apart on the mean head, .011.
    expect(facts.noseApart).toBeLessThan(0.06);
  });
});
