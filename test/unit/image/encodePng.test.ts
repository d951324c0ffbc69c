import { expect, it } from "@jest/globals";
import sharp from "sharp";
import { encodePng } from "../../../sdk/image/encodePng";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

it.each([1, 3, 4] as const)("comes back bit for bit through another decoder: %i channels", async (channels) => {
  const [width, height] = [37, 21];
  const random = randomGenerator(channels);
  const data = Uint8Array.from({ length: width * height * channels }, (_, i) => (i % 7 === 0 ? random() * 256 : i));
  const png = await encodePng(width, height, channels, data);
  const decoded = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  expect([decoded.info.width, decoded.info.height]).toEqual([width, height]);
  // sharp gives grey pictures one channel more often than not three
  const step = decoded.info.channels / channels;
  expect(Array.from(decoded.data.filter((_, i) => i % step === 0 || step === 1))).toEqual(Array.from(data));
});

it("keeps colours under alpha 0 and writes no metadata", async () => {
  const png = await encodePng(1, 1, 4, Uint8Array.of(10, 20, 30, 0));
  expect(Array.from(await sharp(png).raw().toBuffer())).toEqual([10, 20, 30, 0]);
  expect(new TextDecoder("latin1").decode(png)).not.toMatch(/tEXt|iTXt|eXIf|tIME/);
});

it("refuses data of another size", async () => {
  await expect(encodePng(2, 2, 3, new Uint8Array(11))).rejects.toThrow(RangeError);
});
