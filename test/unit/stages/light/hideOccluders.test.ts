import { expect, it } from "@jest/globals";
import { hideOccluders } from "../../../../sdk/stages/light/hideOccluders";

const ones = new Float32Array(16).fill(1);
const texture = { size: 4, color: new Float32Array(48), seen: ones, visibility: ones.map((_, i) => i / 16) };

it("hideOccluders lowers the visibility where there is no skin and keeps what was seen", () => {
  const skin = ones.map((_, i) => (i < 8 ? 1 : 0));
  const hidden = hideOccluders(texture, skin, 4);
  expect(Array.from(hidden.visibility)).toEqual(Array.from(texture.visibility, (v, i) => (i < 8 ? v : 0)));
  expect(hidden.seen).toBe(ones);
});

it("hideOccluders takes a confidence of another size", () => {
  const hidden = hideOccluders(texture, Float32Array.from([1, 1, 0, 0]), 2);
  expect(hidden.visibility[3]).toBeCloseTo(texture.visibility[3], 6);
  expect(hidden.visibility[15]).toBe(0);
});
