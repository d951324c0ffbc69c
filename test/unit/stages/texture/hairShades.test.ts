import { describe, expect, it } from "@jest/globals";
import { hairShades } from "../../../../sdk/stages/texture/hairShades";

const size = 128;
const brown = [0.04, 0.03, 0.02];
const hair = {
  color: [0.05, 0.04, 0.03],
  light: [0.8, 0.8, 0.8],
  shownHair: brown,
  shownSkin: [0.4, 0.3, 0.2],
} as const;
const everywhere = new Float32Array(size * size).fill(1);

function shadesOf(paint: (i: number) => number, shown = everywhere): Float32Array {
  const color = Float32Array.from({ length: size * size * 3 }, (_, k) => paint(Math.floor(k / 3)) * brown[k % 3]);
  return hairShades({ size, color, seen: everywhere, visibility: new Float32Array(size * size) }, shown, hair);
}
const middle = (size / 2) * size + size / 2;

describe("hairShades", () => {
  it("takes the light out of the hair's median colour", () => {
    for (let c = 0; c < 3; c++) expect(shadesOf(() => 1)[middle * 3 + c]).toBeCloseTo(brown[c] / 0.8, 4);
  });

  it("keeps strands, and flattens the broad shine over them", () => {
    const strands = shadesOf((i) => (i % 2 ? 1.25 : 0.8));
    expect(strands[(middle + 1) * 3] / strands[middle * 3]).toBeGreaterThan(1.4);
    const shine = shadesOf((i) => (i % size < size / 2 ? 1 : 3));
    const [left, right] = [30, 100].map((x) => shine[((size / 2) * size + x) * 3]);
    expect(right / left).toBeGreaterThan(1.1);
    expect(right / left).toBeLessThan(1.7);
  });

  it("says nothing where no hair is shown", () => {
    expect(Math.max(...shadesOf(() => 1, new Float32Array(size * size)))).toBe(0);
  });
});
