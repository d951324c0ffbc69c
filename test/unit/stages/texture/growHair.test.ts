import { describe, expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { growHair } from "../../../../sdk/stages/texture/growHair";
import { paintHair } from "../../../../sdk/stages/texture/paintHair";
import { sphereHead } from "../../../fixtures/sphereHead";

describe("growHair", () => {
  const size = 128;
  const model = sphereHead();
  const geometry = bakeGeometryMaps(model, model.mean, size);
  const { scalp } = geometry.regions;
  const skin = [0.4, 0.25, 0.17];
  const dark = [0.04, 0.03, 0.02];
  const hair = { color: [0.05, 0.04, 0.03], light: [0.8, 0.8, 0.8], shownHair: dark, shownSkin: skin } as const;

  /** A photo that sees the right half of the atlas; `isHair` of it is not skin, `paint` its colour. */
  function textureWith(isHair: (i: number) => boolean, paint: (i: number) => readonly number[]) {
    const seen = Float32Array.from(scalp, (_, i) => (i % size < size / 2 ? 1 : 0));
    const color = Float32Array.from({ length: size * size * 3 }, (_, k) => paint(Math.floor(k / 3))[k % 3]);
    return { size, seen, color, visibility: seen.map((weight, i) => (isHair(i) ? 0 : weight)) };
  }
  const deep = [...scalp.keys()].filter((i) => geometry.coverage[i] === 1 && scalp[i] > 0.99);
  const seenScalp = deep.filter((i) => i % size < size / 2 - 20);
  const unseenScalp = deep.filter((i) => i % size >= size / 2);

  it("leaves a scalp bare that the photo shows bare, and paints what it does not show", () => {
    const coat = growHair(
      geometry,
      textureWith(
        () => false,
        () => skin,
      ),
      hair,
      1,
    );
    const painted = paintHair(geometry, 1);
    expect(seenScalp.length).toBeGreaterThan(100);
    for (const i of seenScalp) expect(coat.cover[i]).toBe(0);
    for (const i of unseenScalp) {
      expect(coat.cover[i]).toBe(painted[i * 2]);
      expect(coat.color[i * 3]).toBeCloseTo(hair.color[0] * painted[i * 2 + 1], 6);
    }
  });

  it("shows the photo's strands where it sees hair", () => {
    const strand = (i: number) => dark.map((value) => value * (i % 2 ? 1.3 : 0.8));
    const coat = growHair(
      geometry,
      textureWith((i) => scalp[i] > 0.3, strand),
      hair,
      1,
    );
    for (const i of seenScalp.filter((i) => i % 2 && i % size > 4)) {
      expect(coat.cover[i]).toBeGreaterThan(0.95);
      expect(coat.color[i * 3] / coat.color[(i - 1) * 3]).toBeGreaterThan(1.3);
      // The light is taken out: .04 in a light of .8.
      expect(coat.color[i * 3]).toBeGreaterThan(0.03);
      expect(coat.color[i * 3]).toBeLessThan(0.08);
    }
  });
});
