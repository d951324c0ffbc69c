import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { describeSkin } from "../../../../../models/train/render/describeSkin";
import { readHeadModel } from "../../../../../sdk/head/readHeadModel";

const model = readHeadModel(readFileSync(join(import.meta.dirname, "../../../../../models/head.bin")));
const description = describeSkin(model);

/** The point with the largest weight at a face-mesh landmark. */
function pointAt(landmark: number): number {
  const { points, weights } = model.landmarks;
  const order = [0, 1, 2].sort((a, b) => weights[landmark * 3 + b] - weights[landmark * 3 + a]);
  return points[landmark * 3 + order[0]];
}

describe("describeSkin", () => {
  it("the brow's own landmarks lie about its middle line, from nose to temple", () => {
    for (const [inner, outer] of [
      [66, 63],
      [296, 293],
    ]) {
      for (const landmark of [inner, outer])
        expect(Math.abs(description.browAcross[pointAt(landmark)])).toBeLessThan(2);
      expect(description.browAlong[pointAt(inner)]).toBeLessThan(description.browAlong[pointAt(outer)]);
    }
    // Cheek, chin and tip of the nose have no brow.
    for (const landmark of [50, 152, 1]) expect(description.browAcross[pointAt(landmark)]).toBe(99);
  });

  it("lashes stand at the lids' edges", () => {
    for (const landmark of [159, 386]) expect(description.upperLash[pointAt(landmark)]).toBeLessThan(2);
    for (const landmark of [145, 374]) expect(description.lowerLash[pointAt(landmark)]).toBeLessThan(2);
    expect(description.upperLash[pointAt(145)]).toBeGreaterThan(4);
  });

  it("a beard grows on chin and jaw, none on forehead, nose, lips and scalp", () => {
    expect(description.beard[pointAt(152)]).toBeGreaterThan(0.7);
    for (const landmark of [10, 1, 50]) expect(description.beard[pointAt(landmark)]).toBeLessThan(0.05);
    for (let p = 0; p < model.pointCount; p++) {
      if (model.regions.lips[p] === 1 || model.regions.scalp[p] === 1) expect(description.beard[p]).toBe(0);
    }
  });
});
