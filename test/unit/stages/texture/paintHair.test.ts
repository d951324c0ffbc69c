import { describe, expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { paintHair } from "../../../../sdk/stages/texture/paintHair";
import { sphereHead } from "../../../fixtures/sphereHead";
import { worstOf } from "../../../fixtures/worstOf";

describe("paintHair", () => {
  const size = 160;
  const model = sphereHead();
  const geometry = bakeGeometryMaps(model, model.mean, size);
  const paint = paintHair(geometry, 1);
  const { scalp } = geometry.regions;
  const covered = [...geometry.coverage.keys()].filter((i) => geometry.coverage[i] === 1);

  it("covers the scalp, spares the face, and goes over softly in between", () => {
    const cover = (k: number) => paint[covered[k] * 2];
    const onScalp = (k: number) => scalp[covered[k]];
    expect(worstOf(covered.length, (k) => Math.abs(cover(k) - 0.5))).toBeLessThanOrEqual(0.5);
    expect(worstOf(covered.length, (k) => (onScalp(k) === 0 ? cover(k) : 0))).toBe(0);
    expect(worstOf(covered.length, (k) => (onScalp(k) > 0.999 ? 1 - cover(k) : 0))).toBeLessThan(0.2);
    const between = covered.filter((i) => paint[i * 2] > 0.1 && paint[i * 2] < 0.9).length;
    expect(between).toBeGreaterThan(100);
  });

  it("is no flat cap: shades vary about 1, neither black nor white", () => {
    const shades = covered.filter((i) => scalp[i] > 0.99).map((i) => paint[i * 2 + 1]);
    const mean = shades.reduce((sum, value) => sum + value, 0) / shades.length;
    const deviation = Math.sqrt(shades.reduce((sum, value) => sum + (value - mean) ** 2, 0) / shades.length);
    expect(Math.abs(mean - 1)).toBeLessThan(0.1);
    expect(deviation).toBeGreaterThan(0.05);
    expect(Math.min(...shades)).toBeGreaterThanOrEqual(0.35);
  });

  it("repeats by seed and changes with it", () => {
    expect(paintHair(geometry, 1)).toEqual(paint);
    expect(paintHair(geometry, 2)).not.toEqual(paint);
  });
});
