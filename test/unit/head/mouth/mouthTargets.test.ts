import { describe, expect, it } from "@jest/globals";
import { mouthTargets } from "../../../../sdk/head/mouth/mouthTargets";
import { TONGUE_OUT_SHAPES } from "../../../../sdk/head/mouth/tongueOutShapes";

const body = {
  points: Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1),
  triangles: Uint32Array.of(0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3),
};
const down = Float64Array.of(1, 0, 0, 0, 0, 1, 0, -2, 0, 0, 1, 0);
const motions = new Map([["jawOpen", down]]);
const at = (targets: ReturnType<typeof mouthTargets>, name: string) =>
  targets.find((target) => target.name === name)?.positions ?? new Float32Array(0);

describe("mouthTargets", () => {
  it("leaves the upper jaw still but for rolled lips", () => {
    const names = mouthTargets({ ...body, lower: false }, motions).map(({ name }) => name);
    expect(names).toEqual(["mouthRollLower", "mouthRollUpper"]);
  });

  it("moves the lower jaw rigidly and opens it for the tongue", () => {
    const targets = mouthTargets({ ...body, lower: true }, motions);
    expect([...at(targets, "jawOpen")]).toEqual([0, -2, 0, 0, -2, 0, 0, -2, 0, 0, -2, 0]);
    expect(at(targets, "tongueOut")[1]).toBeCloseTo(-2 * TONGUE_OUT_SHAPES.jawOpen, 6);
    expect(targets.some(({ name }) => name === "mouthLeft")).toBe(false);
  });

  it("brings the tongue out and its tip to the lips' side", () => {
    const out = body.points.map((value, i) => (i % 3 === 2 ? value * 5 : value));
    const targets = mouthTargets({ ...body, lower: true }, motions, out);
    expect(at(targets, "tongueOut")[11]).toBeCloseTo(4, 5);
    expect(at(targets, "mouthLeft")[9]).toBeGreaterThan(0);
    expect(at(targets, "mouthLeft")[0]).toBe(0);
    expect(at(targets, "mouthRight")[9]).toBeLessThan(0);
  });
});
