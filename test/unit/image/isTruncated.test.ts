import { expect, it } from "@jest/globals";
import sharp from "sharp";
import { isTruncated } from "../../../sdk/image/isTruncated";
import { sniffImage } from "../../../sdk/image/sniffImage";

const picture = sharp("test/data/sk_astronaut.png").resize(160);

it.each(["png", "jpeg", "webp"] as const)("finds the missing end of %s, wherever it was cut", async (format) => {
  const bytes = await picture.clone().toFormat(format).toBuffer();
  const header = sniffImage(bytes);
  expect(isTruncated(bytes, header)).toBe(false);
  for (const share of [0.3, 0.7, 0.99]) {
    expect(isTruncated(bytes.subarray(0, Math.floor(bytes.length * share)), header)).toBe(true);
  }
});

it("lets data behind the end pass, as motion photos carry", async () => {
  const bytes = Buffer.concat([await picture.clone().jpeg().toBuffer(), Buffer.alloc(5000, 7)]);
  expect(isTruncated(bytes, sniffImage(bytes))).toBe(false);
});

it("does not take the end of a thumbnail for the end of the photo", async () => {
  const whole = await picture.clone().jpeg().toBuffer();
  const thumbnail = Buffer.from([0xff, 0xe2, 0, 6, 0xff, 0xd9, 0xff, 0xd9]);
  const bytes = Buffer.concat([whole.subarray(0, 2), thumbnail, whole.subarray(2, whole.length / 2)]);
  expect(isTruncated(bytes, sniffImage(bytes))).toBe(true);
});
