import { describe, expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { hairInPhoto } from "../../../../sdk/stages/texture/hairInPhoto";
import { sphereHead } from "../../../fixtures/sphereHead";

describe("hairInPhoto", () => {
  const size = 128;
  const model = sphereHead();
  const { regions, coverage } = bakeGeometryMaps(model, model.mean, size);
  const { scalp } = regions;
  const skin = [0.4, 0.25, 0.17];
  const dark = [0.04, 0.03, 0.02];
  const hair = { color: [0.05, 0.04, 0.03], light: [0.8, 0.8, 0.8], shownHair: dark, shownSkin: skin } as const;
  const seen = new Float32Array(size * size).fill(1);

  function shownBy(isHair: (i: number) => boolean, paint: (i: number) => readonly number[]): Float32Array {
    const color = Float32Array.from({ length: size * size * 3 }, (_, k) => paint(Math.floor(k / 3))[k % 3]);
    const visibility = seen.map((weight, i) => (isHair(i) ? 0 : weight));
    return hairInPhoto(regions, { size, seen, color, visibility }, hair);
  }
  const where = (from: number, to: number) =>
    [...scalp.keys()].filter((i) => coverage[i] === 1 && scalp[i] >= from && scalp[i] <= to);
  const mean = (values: Float32Array, at: number[]) => at.reduce((sum, i) => sum + values[i], 0) / at.length;

  it("is what is not skin on the scalp, and nothing on a bare one or on the face", () => {
    const shown = shownBy(
      (i) => scalp[i] > 0.3,
      () => dark,
    );
    expect(mean(shown, where(0.99, 1))).toBeGreaterThan(0.98);
    const all = shownBy(
      () => true,
      () => dark,
    );
    for (const i of where(0, 0)) if (regions.hairline[i] === 0) expect(all[i]).toBe(0);
    const bare = shownBy(
      () => false,
      () => skin,
    );
    expect(Math.max(...bare)).toBe(0);
  });

  it("tells dark hair from the bare rim that was doubted with it", () => {
    const shown = shownBy(
      (i) => scalp[i] > 0.3,
      (i) => (scalp[i] > 0.3 && scalp[i] < 0.7 ? skin : dark),
    );
    expect(where(0.35, 0.5).length).toBeGreaterThan(40);
    expect(mean(shown, where(0.35, 0.5))).toBeLessThan(0.5);
  });

  it("takes a highlight amid the hair for hair", () => {
    const highest = where(1, 1)[0];
    const near = (i: number) => Math.abs(i - highest) <= 2;
    const shown = shownBy(
      () => true,
      (i) => (near(i) ? skin : dark),
    );
    expect(shown[highest]).toBeGreaterThan(0.9);
  });
});
