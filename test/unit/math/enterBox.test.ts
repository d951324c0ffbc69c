import { describe, expect, it } from "@jest/globals";
import { enterBox } from "../../../sdk/math/enterBox";

const box = Float32Array.of(-1, -1, -1, 1, 1, 1);

describe("enterBox", () => {
  it("gives the distance to the box, 0 inside, Infinity beside and behind", () => {
    expect(enterBox(box, 0, 0, 0, -3, Infinity, Infinity, 1)).toBe(2);
    expect(enterBox(box, 0, 0, 0, 0, Infinity, Infinity, 1)).toBe(0);
    expect(enterBox(box, 0, 2, 0, -3, Infinity, Infinity, 1)).toBe(Infinity);
    expect(enterBox(box, 0, 0, 0, 3, Infinity, Infinity, 1)).toBe(Infinity);
  });
});
