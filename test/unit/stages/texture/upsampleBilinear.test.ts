import { describe, expect, it } from "@jest/globals";
import { upsampleBilinear } from "../../../../sdk/stages/texture/upsampleBilinear";

describe("upsampleBilinear", () => {
  it("carries a linear ramp on, texel centres at +0.5, edges repeated", () => {
    const ramp = Float32Array.from({ length: 8 * 8 }, (_, i) => (i % 8) + 0.5 + 10 * (Math.floor(i / 8) + 0.5));
    const large = upsampleBilinear(ramp, 8, 32, 1);
    const inside = (at: number) => Math.min(7.5, Math.max(0.5, (at + 0.5) / 4));
    for (let i = 0; i < large.length; i++) {
      expect(large[i]).toBeCloseTo(inside(i % 32) + 10 * inside(Math.floor(i / 32)), 4);
    }
  });
  it("keeps the map at its own size, channel by channel", () => {
    const map = Float32Array.from({ length: 4 * 4 * 3 }, (_, i) => Math.sin(i));
    expect(upsampleBilinear(map, 4, 4, 3)).toEqual(map);
  });
});
