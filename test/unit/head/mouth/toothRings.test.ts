import { describe, expect, it } from "@jest/globals";
import { DENTITIONS } from "../../../../sdk/head/mouth/dentition";
import { loftRings } from "../../../../sdk/head/mouth/loftRings";
import { toothRings } from "../../../../sdk/head/mouth/toothRings";
import { volumeOf } from "../../../fixtures/volumeOf";

const extent = (points: ArrayLike<number>, c: number): [number, number] => {
  const values = Array.from(points).filter((_, i) => i % 3 === c);
  return [Math.min(...values), Math.max(...values)];
};

describe.each(DENTITIONS)("toothRings, $jaw jaw", (arch) => {
  it("makes the middle incisor as wide as it is and lets its edge be the arch's", () => {
    const [incisor] = arch.teeth;
    const { points } = loftRings(toothRings(arch, incisor, incisor.width / 2));
    const [left, right] = extent(points, 0);
    expect(right - left).toBeCloseTo(incisor.width, 0);
    const edge = arch.jaw === "upper" ? extent(points, 1)[0] : extent(points, 1)[1];
    expect(edge).toBeCloseTo(arch.edgeY, 0);
    expect(extent(points, 2)[1]).toBeLessThanOrEqual(arch.frontZ + 0.2);
  });

  it("makes bodies that look outwards, molars the largest", () => {
    const volumes = arch.teeth.map((tooth, i) => {
      const { points, triangles } = loftRings(toothRings(arch, tooth, 4 + 7 * i));
      return volumeOf(points, triangles);
    });
    expect(Math.min(...volumes)).toBeGreaterThan(50);
    expect(volumes.indexOf(Math.max(...volumes))).toBe(5);
  });
});
