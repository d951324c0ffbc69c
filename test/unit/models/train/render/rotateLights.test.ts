import { describe, expect, it } from "@jest/globals";
import { rotateLights } from "../../../../../models/train/render/rotateLights";

describe("rotateLights", () => {
  it("turns directions and leaves the rest", () => {
    const one = Float32Array.of(1);
    const lights = { count: 1, directions: Float32Array.of(1, 0, 0), powers: one, spreads: one, solidAngles: one };
    const turned = rotateLights(lights, [0, -1, 0, 1, 0, 0, 0, 0, 1]);
    expect([...turned.directions]).toEqual([0, 1, 0]);
    expect(turned.powers).toBe(one);
  });
});
