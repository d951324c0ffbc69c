import { beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { animation, halfTransparentPng, heicHead, patternImage, pngBomb, turnedJpeg } from "../fixtures/photoFiles";
import { bundlePage } from "./harness/bundlePage";
import { withPage } from "./harness/withPage";
import type { Decoded, Form } from "./pages/decode";

/** In the pattern: the green band, the red and the blue half; elsewhere above, lower left, lower right. */
const PLACES = [
  [0.5, 0.1],
  [0.2, 0.7],
  [0.8, 0.7],
] as const;

let path: string;
beforeAll(async () => {
  path = await bundlePage("test/browser/pages/decode.ts");
});

function decodeIn(page: Page, bytes: Uint8Array, form: Form): Promise<Decoded> {
  return page.evaluate(
    ([base64, places, kind]) => {
      const { decode } = globalThis as unknown as { decode: (...all: unknown[]) => Promise<Decoded> };
      return decode(base64, places, kind);
    },
    [Buffer.from(bytes).toString("base64"), PLACES, form] as const,
  );
}

/** Opens one page for all files of a test; it may ask nobody but the test's server. */
async function withDecoder(use: (decode: (bytes: Uint8Array, form?: Form) => Promise<Decoded>) => Promise<void>) {
  await withPage({ webgpu: false }, async ({ page, url, requests }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "decode" in globalThis);
    await use((bytes, form = "file") => decodeIn(page, bytes, form));
    expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
  });
}

/** The strongest channel of each place: green, red, blue when the pattern stands upright and in its colours. */
const strongest = ({ colors }: Decoded) => colors?.map((rgba) => rgba.indexOf(Math.max(...rgba.slice(0, 3))));
const UPRIGHT = [1, 0, 2];

it("Chromium decodes what phones and programs write, upright and in sRGB", async () => {
  await withDecoder(async (decode) => {
    for (const format of ["png", "jpeg", "webp", "gif"] as const) {
      expect(strongest(await decode(await patternImage().toFormat(format).toBuffer()))).toEqual(UPRIGHT);
    }
    for (let orientation = 1; orientation <= 8; orientation++) {
      const photo = await decode(await turnedJpeg(orientation));
      expect([orientation, photo.size]).toEqual([orientation, [64, 48, 64, 48]]);
      expect(strongest(photo)).toEqual(UPRIGHT);
    }
    const cmyk = await decode(await patternImage().toColourspace("cmyk").jpeg().toBuffer());
    expect(strongest(cmyk)).toEqual(UPRIGHT);
    const deep = await decode(await patternImage().toColourspace("rgb16").png().toBuffer());
    expect(deep.colors?.[0]).toEqual([0, 255, 0, 255]);
    const [grey] = (await decode(await patternImage().greyscale().png().toBuffer())).colors ?? [];
    expect([grey[1], grey[2]]).toEqual([grey[0], grey[0]]);
    const large = await decode(await patternImage().resize(1024, 768).png().toBuffer());
    expect([large.size, strongest(large)]).toEqual([[256, 192, 1024, 768], UPRIGHT]);
  });
});

it("Chromium greys what is transparent, keeps the rest and takes an animation's first frame", async () => {
  await withDecoder(async (decode) => {
    const clear = await decode(await halfTransparentPng());
    expect(clear.colors).toEqual([
      [128, 128, 128, 0],
      [200, 200, 200, 255],
      [200, 200, 200, 255],
    ]);
    for (const format of ["gif", "webp"] as const) {
      const moving = await decode(await animation(format));
      expect(moving.size).toEqual([40, 40, 40, 40]);
      expect(moving.colors?.[0][2]).toBeGreaterThan(200);
    }
  });
});

it("a page's image, bitmap and canvas give what the file gives", async () => {
  await withDecoder(async (decode) => {
    const jpeg = await turnedJpeg(6);
    const file = await decode(jpeg);
    for (const form of ["image", "bitmap", "canvas"] as const) {
      const { size, colors } = await decode(jpeg, form);
      expect({ form, size, colors }).toEqual({ form, size: file.size, colors: file.colors });
    }
  });
});

it("what is no photo is refused in a page by its real name, at once and with a hint", async () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const astronaut = await sharp("test/data/sk_astronaut.png").resize(200).jpeg().toBuffer();
  const dot = patternImage().resize(1, 1).png();
  const damaged = await patternImage().png().toBuffer();
  // Picture data alone (behind them stand 4 bytes of checksum and the end chunk's 12): only the decoder can notice.
  damaged.fill(0x55, damaged.indexOf("IDAT") + 4, damaged.length - 16);
  const refused: readonly (readonly [Uint8Array, string, RegExp])[] = [
    [heicHead(), "photo-unreadable", /HEI[CF]/],
    [text("<!DOCTYPE html><html><body>404</body></html>"), "photo-unreadable", /HTML/],
    [text("no picture"), "photo-unreadable", /./],
    [new Uint8Array(0), "photo-unreadable", /empty/],
    [astronaut.subarray(0, astronaut.length * 0.6), "photo-unreadable", /truncated/],
    [damaged, "photo-unreadable", /damaged/],
    [await dot.toBuffer(), "photo-unreadable", /1 x 1/],
    [pngBomb(), "photo-too-large", /20000 x 20000/],
  ];
  await withDecoder(async (decode) => {
    for (const [bytes, code, words] of refused) {
      const found = await decode(bytes);
      expect(found).toMatchObject({ code, message: expect.stringMatching(words) });
      expect(found.hint?.length).toBeGreaterThan(10);
      // A header is read, at most a thumbnail decoded; a busy machine needs no second for that.
      expect(found.milliseconds).toBeLessThan(2000);
    }
  });
});
