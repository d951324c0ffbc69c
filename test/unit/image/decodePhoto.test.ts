import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import sharp from "sharp";
import { AvatarError } from "../../../sdk/AvatarError";
import { decodePhoto } from "../../../sdk/image/decodePhoto";

/** 64 x 48: red left half, blue right half, green top row band. */
function pattern() {
  const data = Buffer.alloc(64 * 48 * 3);
  for (let y = 0; y < 48; y++) {
    for (let x = 0; x < 64; x++) {
      const at = (y * 64 + x) * 3;
      if (y < 12) data[at + 1] = 255;
      else data[at + (x < 32 ? 0 : 2)] = 255;
    }
  }
  return sharp(data, { raw: { width: 64, height: 48, channels: 3 } });
}

/** The pattern as a camera of this EXIF orientation stores it: where row 0 and column 0 lie in the upright picture (EXIF 2.3). */
async function storedAs(orientation: number): Promise<Buffer> {
  const upright = await pattern().raw().toBuffer();
  const [w, h] = [64, 48];
  const place: Readonly<Record<number, (row: number, column: number) => [number, number]>> = {
    1: (r, c) => [c, r],
    2: (r, c) => [w - 1 - c, r],
    3: (r, c) => [w - 1 - c, h - 1 - r],
    4: (r, c) => [c, h - 1 - r],
    5: (r, c) => [r, c],
    6: (r, c) => [w - 1 - r, c],
    7: (r, c) => [w - 1 - r, h - 1 - c],
    8: (r, c) => [r, h - 1 - c],
  };
  const [width, height] = orientation > 4 ? [h, w] : [w, h];
  const data = Buffer.alloc(width * height * 3);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const [x, y] = place[orientation](r, c);
      data.set(upright.subarray((y * w + x) * 3, (y * w + x) * 3 + 3), (r * width + c) * 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** Colour of a place given in shares of width and height. */
function colorAt(photo: { width: number; height: number; rgba: Uint8ClampedArray }, u: number, v: number): number[] {
  const at = (Math.floor(v * photo.height) * photo.width + Math.floor(u * photo.width)) * 4;
  return Array.from(photo.rgba.subarray(at, at + 4));
}

async function refusal(input: Parameters<typeof decodePhoto>[0]): Promise<AvatarError> {
  const started = performance.now();
  const error = await decodePhoto(input).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AvatarError);
  const refused = error as AvatarError;
  expect(refused.hint.length).toBeGreaterThan(10);
  // Nothing is decoded before a refusal; even a busy machine needs no second for a header.
  expect(performance.now() - started).toBeLessThan(2000);
  return refused;
}

describe("photos that are fine", () => {
  it.each(["png", "jpeg", "webp", "gif"] as const)("reads %s", async (format) => {
    const photo = await decodePhoto(await pattern().toFormat(format).toBuffer());
    expect([photo.width, photo.height]).toEqual([64, 48]);
    const [r, g, b, a] = colorAt(photo, 0.2, 0.7);
    expect(r).toBeGreaterThan(200);
    expect(g + b).toBeLessThan(90);
    expect(a).toBe(255);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("puts EXIF orientation %i upright", async (orientation) => {
    const stored = await storedAs(orientation);
    const jpeg = await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const photo = await decodePhoto(jpeg);
    expect([photo.width, photo.height]).toEqual([64, 48]);
    expect(colorAt(photo, 0.5, 0.1)[1]).toBeGreaterThan(200);
    expect(colorAt(photo, 0.2, 0.7)[0]).toBeGreaterThan(200);
    expect(colorAt(photo, 0.8, 0.7)[2]).toBeGreaterThan(200);
  });

  it("turns greyscale into RGB", async () => {
    const photo = await decodePhoto(await pattern().greyscale().png().toBuffer());
    const [r, g, b] = colorAt(photo, 0.5, 0.1);
    expect(r).toBe(g);
    expect(g).toBe(b);
  });

  it("turns CMYK into sRGB", async () => {
    const photo = await decodePhoto(await pattern().toColourspace("cmyk").jpeg().toBuffer());
    const [r, g, b] = colorAt(photo, 0.2, 0.7);
    expect(r).toBeGreaterThan(g + 80);
    expect(r).toBeGreaterThan(b + 80);
  });

  it("reads 16-bit PNG", async () => {
    const photo = await decodePhoto(await pattern().toColourspace("rgb16").png().toBuffer());
    expect(colorAt(photo, 0.5, 0.1)[1]).toBe(255);
  });

  it("keeps alpha, and greys what is fully transparent", async () => {
    const rgba = Buffer.alloc(40 * 40 * 4).map((_, i) => (i % 4 === 3 ? (i < 3200 ? 0 : 255) : 200));
    const photo = await decodePhoto(
      await sharp(rgba, { raw: { width: 40, height: 40, channels: 4 } })
        .png()
        .toBuffer(),
    );
    expect(colorAt(photo, 0.5, 0.1)[3]).toBe(0);
    expect(colorAt(photo, 0.5, 0.1)[0]).not.toBe(200);
    expect(colorAt(photo, 0.5, 0.9)).toEqual([200, 200, 200, 255]);
  });

  it("takes the first frame of an animation", async () => {
    const frame = (blue: number) =>
      sharp({ create: { width: 40, height: 40, channels: 3, background: { r: 9, g: 9, b: blue } } })
        .png()
        .toBuffer();
    const animation = await sharp([await frame(250), await frame(0)], { join: { animated: true } })
      .gif()
      .toBuffer();
    const photo = await decodePhoto(animation);
    expect([photo.width, photo.height]).toEqual([40, 40]);
    expect(colorAt(photo, 0.5, 0.5)[2]).toBeGreaterThan(200);
  });

  it("reduces to maxSide and remembers the file's size", async () => {
    const photo = await decodePhoto(await pattern().resize(1024, 768).png().toBuffer(), { maxSide: 256 });
    expect([photo.width, photo.height, photo.originalWidth, photo.originalHeight]).toEqual([256, 192, 1024, 768]);
  });

  it("an all-black picture is a photo; whether it shows a face is not this file's question", async () => {
    const black = await sharp({ create: { width: 64, height: 64, channels: 3, background: "black" } })
      .png()
      .toBuffer();
    expect(colorAt(await decodePhoto(black), 0.5, 0.5)).toEqual([0, 0, 0, 255]);
  });

  it("goes by content, not by name", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mosar-decode-"));
    const path = join(folder, "png-inside.jpg");
    try {
      await writeFile(path, await pattern().png().toBuffer());
      expect((await decodePhoto(path)).width).toBe(64);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("photos that are refused", () => {
  it("nothing at all", async () => {
    expect(await refusal(new Uint8Array(0))).toMatchObject({ code: "photo-unreadable" });
  });

  it("text, HTML, SVG", async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect((await refusal(bytes("hello, this is not a picture"))).code).toBe("photo-unreadable");
    expect((await refusal(bytes("<!DOCTYPE html><html><body>404</body></html>"))).message).toMatch(/HTML|web page/i);
    expect((await refusal(bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'))).message).toMatch(/SVG/i);
  });

  it("HEIC under any name, by its real name", async () => {
    const heic = Uint8Array.from([
      0,
      0,
      0,
      24,
      ...Buffer.from("ftypheic"),
      0,
      0,
      0,
      0,
      ...Buffer.from("mif1heic"),
      ...new Uint8Array(64),
    ]);
    const error = await refusal(heic);
    expect(error.code).toBe("photo-unreadable");
    expect(`${error.message} ${error.hint}`).toMatch(/HEI[CF]/);
  });

  it.each(["jpeg", "png", "webp"] as const)("a truncated %s", async (format) => {
    const bytes = await sharp("test/data/sk_astronaut.png").resize(200).toFormat(format).toBuffer();
    const error = await refusal(bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    expect(error.code).toBe("photo-unreadable");
    expect(error.message).toMatch(/truncated|cut|ends/i);
  });

  it("a PNG bomb of 20000 x 20000 px, by its header", async () => {
    const chunk = (type: string, data: Buffer) => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(data.length);
      head.write(type, 4, "latin1");
      return Buffer.concat([head, data, Buffer.alloc(4)]);
    };
    const header = Buffer.alloc(13);
    header.writeUInt32BE(20000, 0);
    header.writeUInt32BE(20000, 4);
    header.set([1, 0, 0, 0, 0], 8);
    const rows = deflateSync(Buffer.alloc(1 << 20));
    const bomb = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", header),
      chunk("IDAT", rows),
      chunk("IEND", Buffer.alloc(0)),
    ]);
    const before = process.memoryUsage().rss;
    const error = await refusal(bomb);
    expect(error.code).toBe("photo-too-large");
    expect(error.message).toContain("20000 x 20000");
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  it("more than 25 MB", async () => {
    expect((await refusal(new Uint8Array(26 * 2 ** 20))).code).toBe("photo-too-large");
  });

  it("1 x 1 px", async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    expect(await refusal(dot)).toMatchObject({ code: "photo-unreadable" });
  });

  it("a missing file and a folder", async () => {
    expect((await refusal("no/such/photo.jpg")).code).toBe("photo-unreadable");
    expect((await refusal("test")).message).toMatch(/folder/);
  });

  it("an abort rejects with its reason", async () => {
    const abort = new AbortController();
    const reason = new Error("not now");
    abort.abort(reason);
    await expect(decodePhoto(await pattern().png().toBuffer(), { signal: abort.signal })).rejects.toBe(reason);
  });
});
