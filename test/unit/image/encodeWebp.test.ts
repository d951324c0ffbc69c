import { expect, it } from "@jest/globals";
import sharp from "sharp";
import { encodeWebp } from "../../../sdk/image/encodeWebp";

it("encodeWebp keeps colours under any alpha, which it leaves out", async () => {
  const rgba = Uint8Array.from({ length: 16 * 16 * 4 }, (_, i) => [200, 90, 30, i % 251][i & 3]);
  const file = await encodeWebp(16, 16, rgba, 95);
  const { format, hasAlpha } = await sharp(file).metadata();
  expect({ format, hasAlpha }).toEqual({ format: "webp", hasAlpha: false });
  const pixels = await sharp(file).raw().toBuffer();
  // Seen: 2.
  for (let i = 0; i < pixels.length; i++) expect(Math.abs(pixels[i] - [200, 90, 30][i % 3])).toBeLessThan(5);
});
