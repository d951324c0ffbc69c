import { AvatarError } from "../AvatarError";

/**
 * What is decoded at all. A 76 kB PNG of 20000x20000 costs a browser 4.5 s and 1.6 GB, so the header decides first.
 * 64 MP covers today's phone and full-frame cameras; 32 px is less than the smallest face that any detector finds.
 */
export const PHOTO_LIMITS = { bytes: 25 * 2 ** 20, pixels: 64e6, side: 16384, minSide: 32 } as const;

/**
 * Pictures over 4 MP with more pixels than this to a byte hold nothing and cost a decoder gigabytes: a WebP of 38 bytes
 * with 64 MP took 1.7 GB. A JPEG of one colour has 170 pixels to a byte, a photo at most some dozens.
 */
const BOMB = { pixels: 4e6, pixelsPerByte: 1000 } as const;

/**
 * What the scans of a JPEG may cost together: each goes over the whole picture. Encoders write 1 to 14; 90 scans of one
 * colour with 64 MP took 2.1 s, and real ones more.
 */
const SCANS = { count: 100, pixels: 1e9 } as const;

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

/** Throws photo-unreadable for a file that is far too short for its picture. */
export function checkPhotoDensity(width: number, height: number, byteLength: number): void {
  const pixels = width * height;
  if (pixels <= BOMB.pixels || pixels <= BOMB.pixelsPerByte * byteLength) return;
  throw new AvatarError(
    "photo-unreadable",
    `The file says ${width} x ${height} px and has ${byteLength} bytes: that is no photo`,
    "Choose the photo that came from the camera.",
  );
}

/** Throws photo-unreadable for a JPEG whose scans would keep a decoder busy. */
export function checkJpegScans(width: number, height: number, scans: number): void {
  if (scans <= SCANS.count && scans * width * height <= SCANS.pixels) return;
  throw new AvatarError(
    "photo-unreadable",
    `The JPEG draws its ${width} x ${height} px in ${scans} scans; cameras write one, programs a dozen`,
    "Save the photo anew as JPEG.",
  );
}
