import { describe, expect, it } from "@jest/globals";
import { carryDetail } from "../../../../sdk/stages/texture/carryDetail";

describe("carryDetail", () => {
  const [from, to] = [16, 64];
  const seen = new Float32Array(to * to).fill(1);

  it("holds fine lines and none of what the working size shows", () => {
    const smoothly = (i: number) => 0.2 + 0.1 * Math.sin(((i % to) / to) * 6);
    const color = Float32Array.from({ length: to * to * 3 }, (_, k) => {
      const i = Math.floor(k / 3);
      return smoothly(i) * (i % 2 ? 1.2 : 0.8);
    });
    const detail = carryDetail(color, seen, from, to);
    for (let i = to * 8; i < to * 16; i++) {
      if (i % to < 4 || i % to > to - 4) continue;
      // Worst seen 0.02 off: the smooth part between the working texels.
      expect(Math.abs(detail[i * 3] - Math.log(i % 2 ? 1.2 : 0.8))).toBeLessThan(0.05);
    }
  });

  it("makes no rim where the seen part ends", () => {
    const half = seen.map((_, i) => (i % to < 30 ? 1 : 0));
    const even = Float32Array.from({ length: to * to * 3 }, (_, k) => 0.2 * half[Math.floor(k / 3)]);
    expect(Math.max(...carryDetail(even, half, from, to).map(Math.abs))).toBeLessThan(1e-5);
  });

  it("is 0 where nothing was seen and at equal sizes, and bounded at spots", () => {
    const color = new Float32Array(to * to * 3).fill(0.2);
    color.fill(0, 3000, 3003);
    color.fill(30, 6000, 6003);
    expect(carryDetail(color, new Float32Array(to * to), from, to).every((value) => value === 0)).toBe(true);
    expect(carryDetail(color, seen, to, to).every((value) => value === 0)).toBe(true);
    expect(Math.max(...carryDetail(color, seen, from, to).map(Math.abs))).toBeLessThanOrEqual(Math.log(2.2) + 1e-6);
  });
});
