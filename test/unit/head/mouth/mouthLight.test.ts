import { describe, expect, it } from "@jest/globals";
import { mouthLight } from "../../../../sdk/head/mouth/mouthLight";

const light = (weights: Record<string, number>) => mouthLight((name) => weights[name] ?? 0);

describe("mouthLight", () => {
  it("rises from a slit's to an open mouth's", () => {
    expect(light({})).toBeCloseTo(0.148, 3);
    expect(light({ jawOpen: 0.1 })).toBeGreaterThan(0.4);
    expect(light({ jawOpen: 1 })).toBeGreaterThan(0.99);
  });

  it("keeps a closed mouth dark over an open jaw", () => {
    expect(light({ jawOpen: 1, mouthClose: 1, mouthShrugLower: 1 })).toBe(light({}));
  });
});
