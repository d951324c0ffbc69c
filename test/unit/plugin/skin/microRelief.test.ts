import { describe, expect, it } from "@jest/globals";
import { microRelief, RELIEF_SIZE } from "../../../../plugin/skin/microRelief";

const tile = microRelief(20);

describe("microRelief", () => {
  it("is the same for a seed and another for another", () => {
    expect(microRelief(20)).toEqual(tile);
    expect(microRelief(21)).not.toEqual(tile);
  });

  it("is flat on the whole, so that it fades to nothing in mip levels", () => {
    for (const channel of [0, 1]) {
      let sum = 0;
      for (let i = channel; i < tile.length; i += 4) sum += tile[i];
      expect(Math.abs(sum / RELIEF_SIZE ** 2 - 127.5)).toBeLessThan(1);
    }
  });

  it("has no seam: steps across the edge are as small as inside", () => {
    const step = (x: number, toX: number) => {
      let sum = 0;
      for (let y = 0; y < RELIEF_SIZE; y++) {
        sum += Math.abs(tile[4 * (y * RELIEF_SIZE + x)] - tile[4 * (y * RELIEF_SIZE + toX)]);
      }
      return sum / RELIEF_SIZE;
    };
    const inside = Array.from({ length: RELIEF_SIZE - 1 }, (_, x) => step(x, x + 1));
    expect(step(RELIEF_SIZE - 1, 0)).toBeLessThanOrEqual(Math.max(...inside));
  });
});
