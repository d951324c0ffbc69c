import { describe, expect, it } from "@jest/globals";
import { genericWrinkles } from "../../../../sdk/head/wrinkles/genericWrinkles";
import { WRINKLE_GROUPS } from "../../../../sdk/head/wrinkles/wrinkleGroups";

const nameAt = (x: number, y: number, z: number) => WRINKLE_GROUPS[genericWrinkles(x, y, z).group].name;
/** Depths along a way in steps of .25 mm. */
const along = (from: readonly number[], to: readonly number[]) =>
  Array.from({ length: 80 }, (_, i) => {
    const [x, y, z] = from.map((value, c) => value + ((to[c] - value) * i) / 79);
    return genericWrinkles(x, y, z).height;
  });
/** How often a line is crossed. */
const valleys = (heights: readonly number[]) =>
  heights.filter((h, i) => i > 0 && i < 79 && h < -0.04 && h <= heights[i - 1] && h < heights[i + 1]).length;

describe("genericWrinkles", () => {
  it("has each group where it lies", () => {
    expect(nameAt(0, 42, 22)).toBe("forehead");
    expect(nameAt(30, 45, 18)).toBe("foreheadLeft");
    expect(nameAt(-30, 45, 18)).toBe("foreheadRight");
    expect(nameAt(5, 15, 28)).toBe("glabella");
    expect(nameAt(54, -4, 4)).toBe("eyeLeft");
    expect(nameAt(-54, -4, 4)).toBe("eyeRight");
    expect(nameAt(28, -50, 24)).toBe("cheekLeft");
    expect(nameAt(6, -10, 36)).toBe("nose");
    expect(nameAt(0, -100, 26)).toBe("chin");
  });

  it("runs across the forehead, upright between the brows, and round the mouth", () => {
    expect(valleys(along([4, 28, 24], [4, 52, 20]))).toBeGreaterThanOrEqual(2);
    expect(valleys(along([-10, 15, 28], [10, 15, 28]))).toBe(2);
    expect(valleys(along([18, -52, 26], [44, -52, 20]))).toBeGreaterThanOrEqual(1);
    expect(Math.min(...along([4, 28, 24], [4, 52, 20]))).toBeGreaterThan(-0.35);
  });

  it("leaves ears, neck, lips and the back of the head alone", () => {
    for (const [x, y, z] of [
      [75, -10, -60],
      [0, -150, -20],
      [0, -72, 40],
      [0, 30, -120],
    ]) {
      expect(genericWrinkles(x, y, z).height).toBeCloseTo(0, 6);
    }
  });
});
