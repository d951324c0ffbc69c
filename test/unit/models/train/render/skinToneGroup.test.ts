import { describe, expect, it } from "@jest/globals";
import { chromophoreAlbedo } from "../../../../../models/train/render/chromophoreAlbedo";
import { skinToneGroup, typologyAngle } from "../../../../../models/train/render/skinToneGroup";

describe("skinToneGroup", () => {
  it("has the angle 0 at L* 50, and rises above it", () => {
    // Y = .1842 is L* = 50; a yellowish colour, so that b* > 0
    const scale = 0.1842 / (0.2126 * 1.2 + 0.7152 + 0.0722 * 0.6);
    expect(typologyAngle(1.2 * scale, scale, 0.6 * scale)).toBeCloseTo(0, 1);
    expect(typologyAngle(1.5 * scale, 1.25 * scale, 0.75 * scale)).toBeGreaterThan(10);
  });

  it("angles fall as melanin rises, and the groups follow", () => {
    const out = new Float32Array(3);
    const angles = [0.1, 0.5, 1, 2].map((melanin) => {
      chromophoreAlbedo(melanin, 0.35, out, 0);
      return { angle: typologyAngle(out[0], out[1], out[2]), group: skinToneGroup(out[0], out[1], out[2]) };
    });
    for (let i = 1; i < angles.length; i++) expect(angles[i].angle).toBeLessThan(angles[i - 1].angle);
    expect(angles.map(({ group }) => group)).toEqual(["light", "medium", "dark", "dark"]);
  });
});
