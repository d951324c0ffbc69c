import { describe, expect, it } from "@jest/globals";
import { readTruth, readTruthFacts } from "../../reference/readTruth";
import { namesOf, TRUTH_HEADS, TRUTH_LIGHTS, TRUTH_VIEWS } from "../../reference/truthScene";

/** Albedo of balls of 200 mm by layeredSphere.c, which walks through the epidermis step by step: melanin .01, then red, green, blue. */
const LAYERED = [0.565, 0.3328, 0.188];

describe("the stored truth", () => {
  it("has the albedo of layered walks", () => {
    const { albedo, samples } = readTruthFacts();
    expect(samples).toBeGreaterThanOrEqual(400);
    // Worst seen: .010 of it, in red.
    albedo[0].forEach((value, c) => {
      expect(Math.abs(value / LAYERED[c] - 1)).toBeLessThan(0.015);
    });
  });

  it.each(namesOf(TRUTH_HEADS).flatMap((head) => namesOf(TRUTH_VIEWS).map((view) => [head, view] as const)))(
    "of %s, %s: skin in most of the picture, light where it is seen",
    (head, view) => {
      const { pixels, normals, lambert, diffuse } = readTruth(head, view);
      expect(pixels.length).toBeGreaterThan(0.3 * TRUTH_VIEWS[view].size ** 2);
      namesOf(TRUTH_LIGHTS).forEach((name, l) => {
        const towards = TRUTH_LIGHTS[name];
        const length = Math.hypot(...towards);
        for (let i = 0; i < pixels.length; i++) {
          const cosine = towards.reduce((sum, value, c) => sum + (value / length) * normals[3 * i + c], 0);
          // Over an edge the mean of max(0, n.l) is more than that of n.l; worst seen: .077 more.
          if (cosine > 0.3) expect(lambert[l][i]).toBeLessThan(cosine + 0.09);
          // Flat skin sends .57 back, a ball of 5 mm .75; worst seen: .656.
          expect(diffuse[l][0][3 * i]).toBeLessThan(0.7);
        }
      });
    },
  );
});
