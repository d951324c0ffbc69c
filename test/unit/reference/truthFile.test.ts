import { describe, expect, it } from "@jest/globals";
import { pictureOfBatches } from "../../reference/pictureOfBatches";
import { decodeTruth, encodeTruth } from "../../reference/truthFile";
import { TRUTH_LAYOUT } from "../../reference/truthLayout";

const { stride, coverAt, normalAt, regionsAt, lambertAt, glossAt } = TRUTH_LAYOUT;

/** Three pixels, the middle one half off the skin; value v of a pixel p is .01 v + .1 p. */
function batch(shift: number): Float32Array {
  const values = Float32Array.from({ length: 3 * stride }, (_, i) => {
    return 0.01 * (i % stride) + 0.1 * Math.floor(i / stride) + shift;
  });
  for (let p = 0; p < 3; p++) {
    values.set([p === 1 ? 0.5 : 1, 0, 0.6, -0.8, 1, 0, 0.5, 0.25], p * stride + coverAt);
    values.fill(0.75, p * stride + lambertAt, p * stride + coverAt);
  }
  return values;
}

describe("truthFile", () => {
  it("keeps the mean of the batches' whole pixels within the file's precision", () => {
    expect([normalAt, regionsAt, stride]).toEqual([coverAt + 1, coverAt + 4, coverAt + 8]);
    const made = pictureOfBatches([batch(0.05), batch(-0.05)]);
    const read = decodeTruth(encodeTruth(made));
    expect([...read.pixels]).toEqual([0, 2]);
    expect(read.diffuse[5][2][3 + 2]).toBeCloseTo(0.01 * 53 + 0.2, 2);
    expect(read.gloss[1][0]).toBeCloseTo(0.01 * (glossAt + 1), 2);
    expect(read.lambert[3][1]).toBeCloseTo(0.75, 2);
    expect(read.normals[4]).toBeCloseTo(0.6, 2);
    expect(read.normals[5]).toBeCloseTo(-0.8, 2);
    expect(read.regions.map((values) => values[1])).toEqual([1, 0, expect.closeTo(0.5, 2), expect.closeTo(0.25, 2)]);
    for (let light = 0; light < 6; light++) {
      for (let tone = 0; tone < 3; tone++) {
        made.diffuse[light][tone].forEach((value, i) => {
          // Half a step of the seven bits that are kept is .4 %.
          expect(Math.abs(read.diffuse[light][tone][i] - value)).toBeLessThanOrEqual(0.0045 * value + 1e-6);
        });
      }
    }
  });
});
