import { expect, it } from "@jest/globals";
import { joinBytes } from "../../../sdk/math/joinBytes";

it("joinBytes keeps the order, takes empty parts and none", () => {
  const parts = [Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3, 4, 5).subarray(1)];
  expect([...joinBytes(parts)]).toEqual([1, 2, 4, 5]);
  expect(joinBytes([])).toHaveLength(0);
});
