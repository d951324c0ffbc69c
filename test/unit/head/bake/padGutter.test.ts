import { describe, expect, it } from "@jest/globals";
import { padGutter } from "../../../../sdk/head/bake/padGutter";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";

describe("padGutter", () => {
  it("finds a covered texel no farther than one texel beyond the nearest, and none past the distance", () => {
    const size = 40;
    const random = randomGenerator(2);
    const covered = Uint8Array.from({ length: size * size }, () => (random() < 0.01 ? 1 : 0));
    const source = padGutter(covered, size, 5);
    const places = [...covered.keys()].filter((i) => covered[i]);
    const distance = (a: number, b: number) =>
      Math.hypot((a % size) - (b % size), Math.floor(a / size) - Math.floor(b / size));
    for (let i = 0; i < size * size; i++) {
      const nearest = Math.min(...places.map((place) => distance(place, i)));
      if (source[i] < 0) expect(nearest).toBeGreaterThan(4);
      else {
        expect(covered[source[i]]).toBe(1);
        expect(distance(source[i], i)).toBeLessThanOrEqual(Math.min(5, nearest + 1));
      }
    }
  });
});
