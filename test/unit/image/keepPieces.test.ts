import { expect, it } from "@jest/globals";
import { keepPieces } from "../../../sdk/image/keepPieces";

it("keeps pieces in their order, and no more of one than there is", () => {
  const bytes = Uint8Array.of(0, 1, 2, 3, 4, 5);
  const kept = keepPieces(bytes, [
    [0, 2],
    [3, 3],
    [4, 99],
  ]);
  expect([...kept]).toEqual([0, 1, 4, 5]);
});
