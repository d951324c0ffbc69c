import { expect, it } from "@jest/globals";
import { dropAlpha } from "../../../sdk/image/dropAlpha";

it("keeps three of four", () => {
  expect([...dropAlpha(Uint8Array.of(1, 2, 3, 255, 4, 5, 6, 7))]).toEqual([1, 2, 3, 4, 5, 6]);
});
