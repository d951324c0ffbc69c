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
        let [most, brightest] = [0, 0];
        for (let i = 0; i < pixels.length; i++) {
          const normal = normals.subarray(3 * i, 3 * i + 3);
          const cosine = towards.reduce((sum, value, c) => sum + (value / length) * normal[c], 0);
          // Over an edge, where the mean normal is short, the mean of max(0, n.l) is more than that of n.l.
          if (cosine > 0.3 && Math.hypot(...normal) > 0.95) most = Math.max(most, lambert[l][i] - cosine);
          brightest = Math.max(brightest, diffuse[l][0][3 * i]);
        }
        // Worst seen: .026.
        expect(most).toBeLessThan(0.03);
        // Flat skin sends .57 back, a ball of 5 mm .75; worst seen: .656.
        expect(brightest).toBeLessThan(0.7);
      });
    },
  );
});
