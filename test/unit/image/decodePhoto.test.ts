import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import sharp from "sharp";
import { AvatarError } from "../../../sdk/AvatarError";
import { decodePhoto } from "../../../sdk/image/decodePhoto";
import { animation, halfTransparentPng, heicHead, patternImage, pngBomb, turnedJpeg } from "../../fixtures/photoFiles";

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
    const photo = await decodePhoto(await patternImage().toFormat(format).toBuffer());
    expect([photo.width, photo.height]).toEqual([64, 48]);
    const [r, g, b, a] = colorAt(photo, 0.2, 0.7);
    expect(r).toBeGreaterThan(200);
    expect(g + b).toBeLessThan(90);
    expect(a).toBe(255);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("puts EXIF orientation %i upright", async (orientation) => {
    const photo = await decodePhoto(await turnedJpeg(orientation));
    expect([photo.width, photo.height]).toEqual([64, 48]);
    expect(colorAt(photo, 0.5, 0.1)[1]).toBeGreaterThan(200);
    expect(colorAt(photo, 0.2, 0.7)[0]).toBeGreaterThan(200);
    expect(colorAt(photo, 0.8, 0.7)[2]).toBeGreaterThan(200);
  });

  it("turns greyscale into RGB", async () => {
    const photo = await decodePhoto(await patternImage().greyscale().png().toBuffer());
    const [r, g, b] = colorAt(photo, 0.5, 0.1);
    expect(r).toBe(g);
    expect(g).toBe(b);
  });

  it("turns CMYK into sRGB", async () => {
    const photo = await decodePhoto(await patternImage().toColourspace("cmyk").jpeg().toBuffer());
    const [r, g, b] = colorAt(photo, 0.2, 0.7);
    expect(r).toBeGreaterThan(g + 80);
    expect(r).toBeGreaterThan(b + 80);
  });

  it("reads 16-bit PNG", async () => {
    const photo = await decodePhoto(await patternImage().toColourspace("rgb16").png().toBuffer());
    expect(colorAt(photo, 0.5, 0.1)[1]).toBe(255);
  });

  it("keeps alpha, and greys what is fully transparent", async () => {
    const photo = await decodePhoto(await halfTransparentPng());
    expect(colorAt(photo, 0.5, 0.1)[3]).toBe(0);
    expect(colorAt(photo, 0.5, 0.1)[0]).not.toBe(200);
    expect(colorAt(photo, 0.5, 0.9)).toEqual([200, 200, 200, 255]);
  });

  it.each(["gif", "webp"] as const)("takes the first frame of an animated %s", async (format) => {
    const photo = await decodePhoto(await animation(format));
    expect([photo.width, photo.height]).toEqual([40, 40]);
    expect(colorAt(photo, 0.5, 0.5)[2]).toBeGreaterThan(200);
  });

  it("reduces to maxSide and remembers the file's size", async () => {
    const photo = await decodePhoto(await patternImage().resize(1024, 768).png().toBuffer(), { maxSide: 256 });
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
      await writeFile(path, await patternImage().png().toBuffer());
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
    const error = await refusal(heicHead());
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
    const before = process.memoryUsage().rss;
    const error = await refusal(pngBomb());
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
    await expect(decodePhoto(await patternImage().png().toBuffer(), { signal: abort.signal })).rejects.toBe(reason);
  });
});
