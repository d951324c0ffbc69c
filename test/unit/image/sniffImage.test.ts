import { describe, expect, it } from "@jest/globals";
import sharp from "sharp";
import { AvatarError } from "../../../sdk/AvatarError";
import { decodePhoto } from "../../../sdk/image/decodePhoto";
import { sniffImage } from "../../../sdk/image/sniffImage";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

const image = sharp({ create: { width: 80, height: 60, channels: 3, background: "teal" } });

describe("sniffImage", () => {
  it.each(["png", "jpeg", "webp", "gif", "avif"] as const)("reads the header of %s", async (format) => {
    const header = sniffImage(await image.clone().toFormat(format).toBuffer());
    expect(header).toMatchObject({ format, width: 80, height: 60, animated: false });
  });

  it("reads orientation and the 35-mm focal length", async () => {
    const jpeg = await image
      .clone()
      .withExif({ IFD2: { FocalLengthIn35mmFilm: "50" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const withFocal = await image
      .clone()
      .withExif({ IFD2: { FocalLengthIn35mmFilm: "50" } })
      .jpeg()
      .toBuffer();
    expect(sniffImage(jpeg).exif.orientation).toBe(6);
    expect(sniffImage(withFocal).exif.focalLength35mm).toBe(50);
  });

  it("answers every mutant of a picture with a header or an AvatarError", async () => {
    const random = randomGenerator(7);
    const seeds = await Promise.all(
      (["png", "jpeg", "webp", "gif"] as const).map((format) => image.clone().toFormat(format).toBuffer()),
    );
    let refused = 0;
    for (let round = 0; round < 400; round++) {
      const mutant = Uint8Array.from(seeds[round % seeds.length]);
      for (let k = 0; k < 1 + random() * 8; k++)
        mutant[Math.floor(random() * Math.min(mutant.length, 120))] = random() * 256;
      const cut = mutant.subarray(0, random() < 0.3 ? Math.floor(random() * mutant.length) : mutant.length);
      try {
        sniffImage(cut);
      } catch (error) {
        expect(error).toBeInstanceOf(AvatarError);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(20);
  });

  it("decoding mutants ends in a photo or an AvatarError", async () => {
    const random = randomGenerator(11);
    const seeds = await Promise.all(
      (["png", "jpeg", "webp"] as const).map((format) => image.clone().toFormat(format).toBuffer()),
    );
    for (let round = 0; round < 90; round++) {
      const mutant = Uint8Array.from(seeds[round % seeds.length]);
      for (let k = 0; k < 4; k++) mutant[Math.floor(random() * mutant.length)] = random() * 256;
      const error = await decodePhoto(mutant).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error !== undefined) expect(error).toBeInstanceOf(AvatarError);
    }
  });
});
