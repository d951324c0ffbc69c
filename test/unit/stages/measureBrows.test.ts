import { describe, expect, it } from "@jest/globals";
import { BROW_GRID, browCellUv } from "../../../sdk/head/brows/browGrid";
import { linearToSrgb8 } from "../../../sdk/image/srgb";
import { measureBrows } from "../../../sdk/stages/measureBrows";
import { officialHead } from "../../fixtures/officialHead";
import { inPaintedBrow } from "../fixtures/paintedBrows";

const SIZE = 512;
const SKIN = [0.4, 0.25, 0.18];
const HAIR = [0.05, 0.035, 0.03];
const model = officialHead();

/** Skin with painted brows, of which so much is hair. @param bright of the skin */
function mapsOf(share: (u: number) => number, bright = 1, hair = HAIR) {
  const diffuse = new Uint8Array(SIZE * SIZE * 4).fill(255);
  for (let i = 0; i < SIZE * SIZE; i++) {
    const [u, v] = [((i % SIZE) + 0.5) / SIZE, (Math.floor(i / SIZE) + 0.5) / SIZE];
    const [along, up] = inPaintedBrow(u, v);
    const cover = along > 0 && along < 1 && Math.abs(up) < 1 ? share(u) : 0;
    for (let c = 0; c < 3; c++) diffuse[i * 4 + c] = linearToSrgb8((1 - cover) * bright * SKIN[c] + cover * hair[c]);
  }
  return { diffuse, size: SIZE };
}

/** Mean cover inside and outside of the painted brows of a side. */
function coverOf(cover: Uint8Array, isRight: boolean): readonly [number, number] {
  const sums = [0, 0];
  const counts = [0, 0];
  cover.forEach((value, cell) => {
    const [u, v] = browCellUv(cell);
    if (u < 0.5 !== isRight) return;
    const [along, up] = inPaintedBrow(u, v);
    const place = along > 0.05 && along < 0.9 && Math.abs(up) < 0.7 ? 0 : Math.abs(up) > 1.6 ? 1 : undefined;
    if (place === undefined) return;
    sums[place] += value / 255;
    counts[place]++;
  });
  return [sums[0] / counts[0], sums[1] / counts[1]];
}

describe("measureBrows", () => {
  it("finds dark brows on light and dark skin, where they are and in their colour", () => {
    for (const bright of [1, 0.5]) {
      const { style, cover } = measureBrows(
        mapsOf(
          () => 0.9,
          bright,
          HAIR.map((value) => value * bright),
        ),
        model,
      );
      expect(cover.length).toBe(BROW_GRID.columns * BROW_GRID.rows);
      for (const isRight of [true, false]) {
        const [inside, outside] = coverOf(cover, isRight);
        expect(inside).toBeGreaterThan(0.9);
        expect(outside).toBeLessThan(0.02);
      }
      style!.color.forEach((value, c) => {
        expect(Math.abs(value - bright * (0.1 * SKIN[c] + 0.9 * HAIR[c]))).toBeLessThan(0.01);
      });
    }
  });

  it("leaves fair, sparse and missing ones to the maps, and those that are dark on one side alone, but knows them", () => {
    const fair = measureBrows(
      mapsOf(() => 0.9, 1, [0.25, 0.16, 0.11]),
      model,
    );
    const sparse = measureBrows(
      mapsOf(() => 0.35),
      model,
    );
    const one = measureBrows(
      mapsOf((u) => (u < 0.5 ? 0.9 : 0.3)),
      model,
    );
    const none = measureBrows(
      mapsOf(() => 0),
      model,
    );
    expect([fair, sparse, one, none].map(({ style }) => style)).toEqual([null, null, null, null]);
    for (const { cover } of [fair, sparse, one]) expect(coverOf(cover, true)[0]).toBeGreaterThan(0.8);
    // Each side by its own darkness.
    expect(coverOf(one.cover, false)[0]).toBeGreaterThan(0.8);
    // Where nothing is seen they are the model's.
    expect(coverOf(none.cover, true)[0]).toBeGreaterThan(0.3);
    expect(none.usual.color.every((value) => value > 0 && value < 1)).toBe(true);
  });
});
