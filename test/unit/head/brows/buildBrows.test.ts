import { describe, expect, it } from "@jest/globals";
import { buildBrows } from "../../../../sdk/head/brows/buildBrows";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { findSkinPlaces } from "../../../../sdk/head/faceHair/findSkinPlaces";
import { atPlace } from "../../../../sdk/head/faceHair/SkinPlace";
import { officialHead } from "../../../fixtures/officialHead";
import { inPaintedBrow, paintedCover } from "../../fixtures/paintedBrows";

type Vector = readonly [number, number, number];

const SHAPES = ["browDownLeft", "browDownRight", "browInnerUp", "browOuterUpLeft", "browOuterUpRight", "jawOpen"];
const model = officialHead();
const identity = model.identity.map((_, mode) => (mode % 3) - 1);
const style = { length: 0.008, density: 1, color: [0.03, 0.02, 0.015] } as const;
const heads = [[], identity].map((weights) => {
  const drawn = buildHeadMesh(model, Float32Array.from(weights));
  return { ...drawn, morphTargets: drawn.morphTargets.filter(({ name }) => SHAPES.includes(name)) };
});
const cover = paintedCover();
const [full] = heads.map((head) => buildBrows(head, { cover }, style));
const ROW = 6;
const CARD = 3 * ROW;

/** The skin about the brows. */
function browSkin({ positions, indices }: (typeof heads)[0]): Uint32Array {
  const near = (vertex: number) =>
    Math.abs(positions[vertex * 3 + 1] - 0.015) < 0.025 && positions[vertex * 3 + 2] > -0.03;
  return indices.filter((_, i) => [0, 1, 2].some((k) => near(indices[i - (i % 3) + k])));
}

/** mm over the skin of the middle of every sixth card's root, and of the vertices of their other rows, under a shape; below it is negative. */
function heights(head: (typeof heads)[0], brows: typeof full, name?: string): { roots: number[]; free: number[] } {
  const [skin, cards] = [head, brows.mesh].map(({ positions, morphTargets }) => {
    const target = morphTargets.find((one) => one.name === name);
    return positions.map((value, i) => value + (target?.positions[i] ?? 0));
  });
  const vertex = (v: number) => [...cards.subarray(v * 3, v * 3 + 3)] as unknown as Vector;
  const middle = (v: number) => vertex(v).map((value, c) => (value + vertex(v + 1)[c]) / 2) as unknown as Vector;
  const [roots, free]: [Vector[], Vector[]] = [[], []];
  for (let v = 0; v < cards.length / 3; v += 6 * 6) {
    roots.push(middle(v));
    free.push(...[2, 3, 4, 5].map((k) => vertex(v + k)));
  }
  const over = (points: readonly Vector[]) =>
    findSkinPlaces({ positions: skin, indices: browSkin(head) }, points)!.map((place, i) => {
      const away = atPlace(skin, place).map((value, c) => points[i][c] - value);
      const out = atPlace(head.normals, place).reduce((sum, value, c) => sum + value * away[c], 0);
      return 1000 * Math.sign(out) * Math.hypot(...away);
    });
  return { roots: over(roots), free: over(free) };
}

describe("buildBrows", () => {
  it("stands where the cover is and nowhere else, in few triangles, on both sides", () => {
    const { positions, indices } = full.mesh;
    expect(indices.length / 3).toBeGreaterThan(600);
    expect(indices.length / 3).toBeLessThan(1800);
    const sides = [0, 0];
    for (let i = 0; i < positions.length; i += CARD) {
      const [x, y] = positions.subarray(i, i + 2);
      sides[x > 0 ? 1 : 0]++;
      expect(Math.abs(x)).toBeGreaterThan(0.008);
      expect(Math.abs(x)).toBeLessThan(0.065);
      expect(y).toBeGreaterThan(0.005);
      expect(y).toBeLessThan(0.03);
    }
    expect(Math.min(...sides)).toBeGreaterThan(0.4 * (sides[0] + sides[1]));
    expect(buildBrows(heads[0], { cover: cover.map(() => 0) }, style).mesh.indices.length).toBe(0);
  });

  it("grows up at the nose, outwards in the middle, along the brow at the temple, above it down and below it up", () => {
    const at = (card: number, row: number, c: number) => full.mesh.positions[card * CARD + row * ROW + c];
    const roots = Array.from(
      { length: full.mesh.positions.length / CARD },
      (_, card): Vector => [at(card, 0, 0), at(card, 0, 1), at(card, 0, 2)],
    );
    const skin = { positions: heads[0].positions, indices: browSkin(heads[0]) };
    const places = findSkinPlaces(skin, roots)!.map((place, card) => {
      const outwards = Math.sign(at(card, 0, 0)) * (at(card, 2, 0) - at(card, 0, 0));
      const [u, v] = [0, 1].map((k) =>
        place.vertices.reduce((sum, vertex, i) => sum + place.weights[i] * heads[0].uvs[vertex * 2 + k], 0),
      );
      const [along, up] = inPaintedBrow(u, v);
      return { along, up, angle: Math.atan2(at(card, 2, 1) - at(card, 0, 1), outwards) };
    });
    const mean = (chosen: (place: (typeof places)[0]) => boolean) => {
      const some = places.filter(chosen);
      expect(some.length).toBeGreaterThan(8);
      return some.reduce((sum, { angle }) => sum + angle, 0) / some.length;
    };
    expect(mean(({ along }) => along < 0.1)).toBeGreaterThan(0.9);
    expect(mean(({ along }) => along > 0.4 && along < 0.6)).toBeLessThan(0.6);
    expect(mean(({ along }) => along > 0.8)).toBeLessThan(0);
    const middle = (side: number) => mean(({ along, up }) => along > 0.35 && along < 0.75 && side * up > 0.4);
    expect(middle(-1) - middle(1)).toBeGreaterThan(0.3);
  });

  it("goes with the skin under every brow's shape: roots in it, all else over it", () => {
    for (const head of heads) {
      const brows = buildBrows(head, { cover }, style);
      expect(brows.mesh.morphTargets.map(({ name }) => name)).toEqual(SHAPES.slice(0, 5));
      for (const name of [undefined, ...SHAPES.slice(0, 5)]) {
        const { roots, free } = heights(head, brows, name);
        const off = roots.map((height) => Math.abs(height));
        // They are sunk by .2 mm. Seen: .200 at most, .199 in the mean.
        expect(Math.max(...off)).toBeLessThan(0.25);
        // Nothing is below the skin. Seen: .25 mm over it at least, under browDownRight.
        expect(Math.min(...free)).toBeGreaterThan(0.1);
      }
    }
  });
});
