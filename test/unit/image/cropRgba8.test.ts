import { expect, it } from "@jest/globals";
import { cropRgba8 } from "../../../sdk/image/cropRgba8";

it("cuts whole pixels out of a picture", () => {
  // 3 x 2 px, each pixel its own number
  const rgba = Uint8Array.from({ length: 24 }, (_, i) => Math.floor(i / 4));
  const cut = cropRgba8(rgba, 3, { x: 1, y: 0, width: 2, height: 2 });
  expect(Array.from(cut)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 5, 5, 5, 5]);
});
