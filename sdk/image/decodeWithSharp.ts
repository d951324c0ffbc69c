import { AvatarError } from "../AvatarError";
import { PHOTO_LIMITS } from "./checkPhotoLimits";
import type { ImageHeader } from "./ImageHeader";
import { importSharp } from "./importSharp";
import type { RgbaPixels } from "./PhotoInput";
import { removeMetadata } from "./removeMetadata";

/** How the stored picture is turned upright, by EXIF's number: mirrored up and down, left and right, then turned clockwise. */
const UPRIGHT: Readonly<Record<number, { flip?: true; flop?: true; degrees?: 90 | 180 | 270 }>> = {
  1: {},
  2: { flop: true },
  3: { degrees: 180 },
  4: { flip: true },
  5: { flip: true, degrees: 90 },
  6: { degrees: 90 },
  7: { flop: true, degrees: 90 },
  8: { degrees: 270 },
};

/**
 * Decodes in Node by libvips: EXIF rotation, embedded profile and CMYK to sRGB, 16 to 8 bits, the first frame of an
 * animation, Lanczos reduction to `maxSide` while decoding (a JPEG of 64 MP never stands in memory whole).
 */
export async function decodeWithSharp(bytes: Uint8Array, header: ImageHeader, maxSide: number): Promise<RgbaPixels> {
  if (header.format === "heic" || header.format === "bmp") {
    const kind = header.format.toUpperCase();
    throw new AvatarError("photo-unreadable", `${kind} cannot be decoded in Node`, "Save the photo as JPEG or PNG.");
  }
  const sharp = await loadSharp();
  try {
    const { flip = false, flop = false, degrees = 0 } = UPRIGHT[header.exif.orientation];
    const bare = removeMetadata(bytes, header.format);
    const { data, info } = await sharp(bare, { limitInputPixels: PHOTO_LIMITS.pixels, failOn: "truncated" })
      .flip(flip)
      .flop(flop)
      .rotate(degrees)
      .resize(maxSide, maxSide, { fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .ensureAlpha()
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch (error) {
    throw explain(error, header);
  }
}

async function loadSharp(): Promise<typeof import("sharp").default> {
  try {
    return await importSharp();
  } catch (error) {
    throw new AvatarError(
      "device-unsupported",
      "The package sharp, which decodes photos in Node, is not installed",
      "Run `npm install sharp`, or pass pixels as { width, height, data }.",
      error,
    );
  }
}

function explain(error: unknown, header: ImageHeader): AvatarError {
  const message = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new AvatarError(
    "photo-unreadable",
    `The ${header.format.toUpperCase()} file is damaged or truncated (${message})`,
    "Download or copy the photo again, or save it anew as JPEG.",
    error,
  );
}
