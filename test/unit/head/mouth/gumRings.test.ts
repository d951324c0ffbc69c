import { describe, expect, it } from "@jest/globals";
import { DENTITIONS } from "../../../../sdk/head/mouth/dentition";
import { gumRings } from "../../../../sdk/head/mouth/gumRings";
import { loftRings } from "../../../../sdk/head/mouth/loftRings";
import { volumeOf } from "../../../fixtures/volumeOf";

describe.each(DENTITIONS)("gumRings, $jaw jaw", (arch) => {
  const rings = gumRings(arch);
  const { points, triangles } = loftRings(rings);
  const up = arch.jaw === "upper" ? -1 : 1;

  it("is a body that looks outwards, the same on both sides", () => {
    expect(volumeOf(points, triangles)).toBeGreaterThan(5000);
    const xs = points.filter((_, i) => i % 3 === 0);
    expect(Math.max(...xs)).toBeCloseTo(-Math.min(...xs), 4);
  });

  it("leaves the crowns free in their middle and fills the gaps between them", () => {
    const neck = arch.edgeY - up * arch.teeth[0].height;
    const reach = (ring: Float64Array) => Math.max(...ring.filter((_, i) => i % 3 === 1).map((y) => up * (y - neck)));
    const middle = (rings.length - 1) / 2;
    // The papilla between the two middle incisors, then the middle of one of them: two stations on.
    expect(reach(rings[middle])).toBeGreaterThan(2);
    expect(reach(rings[middle + 2])).toBeLessThan(0.5);
  });
});
