import { AvatarError } from "../AvatarError";

/**
 * What is decoded at all. A 76 kB PNG of 20000x20000 costs a browser 4.5 s and 1.6 GB, so the header decides first.
 * 64 MP covers today's phone and full-frame cameras; 32 px is less than the smallest face that any detector finds.
 */
export const PHOTO_LIMITS = { bytes: 25 * 2 ** 20, pixels: 64e6, side: 16384, minSide: 32 } as const;

const MAKE_SMALLER = "Reduce the photo, for example to 4000 px on its long side.";

/** Throws photo-too-large for a file over 25 MB. */
export function checkPhotoBytes(byteLength: number): void {
  if (byteLength <= PHOTO_LIMITS.bytes) return;
  const found = (byteLength / 2 ** 20).toFixed(1);
  throw new AvatarError("photo-too-large", `The photo has ${found} MB; the limit is 25 MB`, MAKE_SMALLER);
}

/** Throws photo-too-large, or photo-unreadable for a picture too small to hold a face. */
export function checkPhotoSize(width: number, height: number): void {
  if (width > PHOTO_LIMITS.side || height > PHOTO_LIMITS.side || width * height > PHOTO_LIMITS.pixels) {
    throw new AvatarError(
      "photo-too-large",
      `The photo has ${width} x ${height} px; the limits are 64 megapixels and ${PHOTO_LIMITS.side} px a side`,
      MAKE_SMALLER,
    );
  }
  if (!(Math.min(width, height) >= PHOTO_LIMITS.minSide)) {
    throw new AvatarError(
      "photo-unreadable",
      `The photo has ${width} x ${height} px, too few for a face`,
      "Choose a photo in which the face is at least 200 px wide.",
    );
  }
}
