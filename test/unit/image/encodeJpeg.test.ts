import { describe, expect, it } from "@jest/globals";
import sharp from "sharp";
import { encodeJpeg } from "../../../sdk/image/encodeJpeg";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

/** Soft colours with grain, 45 x 37: not a multiple of a block in either way. */
const [WIDTH, HEIGHT] = [45, 37];
function picture(): Uint8Array {
  const random = randomGenerator(3);
  return Uint8Array.from({ length: WIDTH * HEIGHT * 4 }, (_, i) => {
    const [x, y, c] = [(i >> 2) % WIDTH, Math.floor(i / 4 / WIDTH), i & 3];
    if (c === 3) return 90;
    return 128 + 60 * Math.sin(x / 7 + c) + 40 * Math.cos(y / 9 - c) + 20 * (random() - 0.5);
  });
}

/** Another reader's pixels, RGB. */
function decode(file: Uint8Array): Promise<Buffer> {
  return sharp(file).raw().toBuffer();
}

/** Distance of a file's pixels from the picture's. */
async function rootMeanSquare(file: Uint8Array): Promise<number> {
  const rgba = picture();
  const data = await decode(file);
  const square = data.reduce((sum, value, i) => sum + (value - rgba[Math.floor(i / 3) * 4 + (i % 3)]) ** 2, 0);
  return Math.sqrt(square / data.length);
}

describe("encodeJpeg", () => {
  it("is a JPEG that another reader opens, with colour in every pixel", async () => {
    const file = encodeJpeg(WIDTH, HEIGHT, picture());
    const { chromaSubsampling, format, width, height } = await sharp(file).metadata();
    expect({ chromaSubsampling, format, width, height }).toEqual({
      chromaSubsampling: "4:4:4",
      format: "jpeg",
      width: WIDTH,
      height: HEIGHT,
    });
  });

  it("comes as near as the Independent JPEG Group's encoder, and grows by a tenth at most", async () => {
    const raw = { raw: { width: WIDTH, height: HEIGHT, channels: 4 as const } };
    for (const quality of [50, 92, 100]) {
      const ours = encodeJpeg(WIDTH, HEIGHT, picture(), quality);
      const options = { quality, chromaSubsampling: "4:4:4", mozjpeg: false, optimiseCoding: false };
      const theirs = await sharp(picture(), raw).removeAlpha().jpeg(options).toBuffer();
      // Seen: the same to 1 %, both of them 6.3, 5.0 and .8; bytes to 2 %.
      expect(await rootMeanSquare(ours)).toBeLessThan(1.05 * (await rootMeanSquare(theirs)));
      expect(ours.length).toBeLessThan(1.1 * theirs.length);
    }
  });

  it("keeps a flat colour, black and white", async () => {
    for (const color of [
      [0, 0, 0],
      [255, 255, 255],
      [201, 87, 30],
    ]) {
      const rgba = Uint8Array.from({ length: 8 * 8 * 4 }, (_, i) => color[i & 3] ?? 255);
      const data = await decode(encodeJpeg(8, 8, rgba));
      for (let i = 0; i < data.length; i++) expect(Math.abs(data[i] - color[i % 3])).toBeLessThanOrEqual(2);
    }
  });

  it("refuses bytes that are not the picture's, and a quality that there is not", () => {
    expect(() => encodeJpeg(8, 8, new Uint8Array(8 * 8 * 3))).toThrow(RangeError);
    expect(() => encodeJpeg(8, 8, new Uint8Array(8 * 8 * 4), 0)).toThrow(RangeError);
    expect(() => encodeJpeg(8, 8, new Uint8Array(8 * 8 * 4), Number.NaN)).toThrow(RangeError);
  });
});
