import { describe, expect, it } from "@jest/globals";
import { paintSkin, type SkinPlace } from "../../../../../models/train/render/paintSkin";
import type { Skin } from "../../../../../models/train/render/sampleSkin";

const BASE = [0.5, 0.35, 0.25];
const HAIR = [0.03, 0.02, 0.01] as const;
const plain: Skin = {
  group: "medium",
  melanin: 0.4,
  haemoglobin: 0.4,
  albedo: new Float32Array(0),
  roughness: new Float32Array(0),
  seed: 11,
  freckles: 0,
  freckleDepth: 0.7,
  moles: 0,
  blotches: 0,
  pores: 0,
  hairColour: HAIR,
  browDensity: 1,
  browHeight: 1,
  browShift: 0,
  beardDensity: 0,
  lipstick: [0, 0, 0, 0],
  lashes: 1,
};
const cheek = { browAcross: 99, browAlong: 0, upperLash: 99, lowerLash: 99, beard: 0, lips: 0 };

/** Mean albedo of 1000 places, 4.5 mm apart. */
function paint(skin: Partial<Skin>, place: Partial<SkinPlace> = {}): number[] {
  const sum = [0, 0, 0];
  for (let i = 0; i < 1000; i++) {
    const albedo = Float64Array.from(BASE);
    paintSkin({ ...plain, ...skin }, { x: i * 3.7, y: i * 1.1, z: i * 2.3, ...cheek, ...place }, albedo);
    for (let c = 0; c < 3; c++) sum[c] += albedo[c] / 1000;
  }
  return sum;
}

describe("paintSkin", () => {
  it("leaves skin without any pattern as it is", () => {
    for (const [c, value] of paint({}).entries()) expect(value).toBeCloseTo(BASE[c], 9);
  });

  it("freckles and moles are melanin: they take more blue than red", () => {
    for (const skin of [{ freckles: 0.7 }, { moles: 1 }]) {
      const [red, , blue] = paint(skin).map((value, c) => value / BASE[c]);
      expect(red).toBeLessThan(0.9995);
      expect((1 - blue) / (1 - red)).toBeGreaterThan(1.2);
    }
  });

  it("pores and blotches vary about the skin's colour", () => {
    const ratios = paint({ pores: 1, blotches: 0.1 }).map((value, c) => value / BASE[c]);
    for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
  });

  it("lipstick covers lips alone, by its cover", () => {
    const lipstick = [0.4, 0.02, 0.05, 0.5] as const;
    for (const [c, value] of paint({ lipstick }, { lips: 1 }).entries())
      expect(value).toBeCloseTo((BASE[c] + lipstick[c]) / 2, 9);
    for (const [c, value] of paint({ lipstick }, { lips: 0.3 }).entries()) expect(value).toBeCloseTo(BASE[c], 9);
  });

  it("hair stands on the brow's line, at the lids' edge and where a beard grows", () => {
    const bare = BASE[0];
    expect(paint({}, { browAcross: 0, browAlong: 0.5 })[0]).toBeLessThan(0.2 * bare);
    expect(paint({}, { browAcross: 3, browAlong: 0.5 })[0]).toBeCloseTo(bare, 9);
    expect(paint({}, { upperLash: 0.2 })[0]).toBeCloseTo(HAIR[0], 9);
    expect(paint({}, { upperLash: 3 })[0]).toBeCloseTo(bare, 9);
    expect(paint({}, { beard: 1 })[0]).toBeCloseTo(bare, 9);
    expect(paint({ beardDensity: 1 }, { beard: 1 })[0]).toBeLessThan(0.5 * bare);
  });
});
