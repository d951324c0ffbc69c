import { join } from "node:path";
import sharp from "sharp";

const ASTRONAUT = join(import.meta.dirname, "../data/sk_astronaut.png");
/** Small files: more of a change hits what is read. */
const SIDE = 48;

/** A GPS position and texts, as a phone writes them. */
const EXIF = {
  IFD0: { Artist: "mosar-secret-artist", ImageDescription: "mosar-secret-description" },
  IFD2: { FocalLengthIn35mmFilm: "50" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 297/10", GPSLongitudeRef: "E", GPSLongitude: "2/1 17/1 402/10" },
};

/** Valid photos of each kind that a format knows, to be damaged. */
export async function photoSeeds(): Promise<Readonly<Record<"jpeg" | "png" | "webp", readonly Uint8Array[]>>> {
  const face = await sharp(ASTRONAUT)
    .extract({ left: 180, top: 60, width: 96, height: 96 })
    .resize(SIDE)
    .png()
    .toBuffer();
  const image = () => sharp(face);
  const moving = (format: "webp") =>
    sharp([face, face, face], { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
  const make = (...images: readonly Promise<Uint8Array>[]) => Promise.all(images);
  return {
    jpeg: await make(
      image().jpeg().toBuffer(),
      image().jpeg({ progressive: true, chromaSubsampling: "4:4:4" }).toBuffer(),
      image().jpeg({ mozjpeg: true, quality: 40 }).toBuffer(),
      image().greyscale().jpeg().toBuffer(),
      image().toColourspace("cmyk").jpeg().toBuffer(),
      image().withExif(EXIF).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      image().withExif(EXIF).withIccProfile("p3").jpeg().toBuffer(),
    ),
    png: await make(
      image().png().toBuffer(),
      image().png({ palette: true }).toBuffer(),
      image().png({ progressive: true }).toBuffer(),
      image().toColourspace("rgb16").png().toBuffer(),
      image().greyscale().png().toBuffer(),
      image().ensureAlpha(0.5).withExif(EXIF).png().toBuffer(),
    ),
    webp: await make(
      image().webp().toBuffer(),
      image().webp({ lossless: true }).toBuffer(),
      image().ensureAlpha(0.5).webp().toBuffer(),
      image().withExif(EXIF).withIccProfile("p3").webp().toBuffer(),
      moving("webp"),
    ),
  };
}
