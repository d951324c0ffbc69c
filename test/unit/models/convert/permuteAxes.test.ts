import { describe, expect, it } from "@jest/globals";
import { permuteAxes } from "../../../../models/convert/permuteAxes";

describe("permuteAxes", () => {
  it("transposes a matrix", () => {
    expect([...permuteAxes(Float32Array.of(1, 2, 3, 4, 5, 6), [2, 3], [1, 0])]).toEqual([1, 4, 2, 5, 3, 6]);
  });

  it("puts every element of a rank-4 tensor in its place", () => {
    const shape = [2, 3, 4, 5];
    const axes = [3, 0, 2, 1];
    const source = Uint16Array.from({ length: 120 }, (_, i) => i);
    const result = permuteAxes(source, shape, axes);
    const dims = axes.map((axis) => shape[axis]);
    for (let i = 0; i < 120; i++) {
      const to = [0, 0, 0, 0];
      let rest = i;
      for (let axis = 3; axis >= 0; axis--) {
        to[axis] = rest % dims[axis];
        rest = Math.floor(rest / dims[axis]);
      }
      const from = [0, 0, 0, 0];
      axes.forEach((axis, k) => {
        from[axis] = to[k];
      });
      expect(result[i]).toBe(((from[0] * 3 + from[1]) * 4 + from[2]) * 5 + from[3]);
    }
  });
});
