import { expect, it } from "@jest/globals";
import { filterBytes, unfilterBytes } from "../../../../sdk/export/mosar/filterBytes";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";

it("filterBytes is undone without loss, for pictures and for numbers, and empties a soft picture", () => {
  const random = randomGenerator(2);
  const noise = Uint8Array.from({ length: 16 * 12 }, () => 256 * random());
  for (const [row, step] of [
    [48, 4],
    [48, 1],
    [0, 8],
    [0, 1],
  ]) {
    expect(unfilterBytes(filterBytes(noise, row, step), row, step)).toEqual(noise);
  }
  const soft = Uint8Array.from({ length: 256 }, (_, i) => 3 * (i % 16) + 2 * (i >> 4));
  expect(filterBytes(soft, 16, 1).filter((value, i) => i > 16 && i % 16 && value !== 0)).toHaveLength(0);
  expect(filterBytes(Uint8Array.of(1, 2, 3, 4, 5, 6), 0, 2)).toEqual(Uint8Array.of(1, 3, 5, 2, 4, 6));
  expect(unfilterBytes(new Uint8Array(0), 0, 4)).toEqual(new Uint8Array(0));
});
