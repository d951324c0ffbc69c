import type { ExifInfo } from "./readExif";

/** Formats whose headers are read. Which of them a platform can decode is another matter: HEIC only Safari, BMP only browsers. */
export type ImageFormat = "png" | "jpeg" | "webp" | "gif" | "bmp" | "avif" | "heic";

/** What the first bytes of an image file state, before any pixel is decoded. */
export interface ImageHeader {
  readonly format: ImageFormat;
  /** Pixels as stored, before EXIF's rotation. */
  readonly width: number;
  readonly height: number;
  /** Bits per channel (per index for a palette). */
  readonly bitDepth: number;
  readonly colorType: "grey" | "rgb" | "cmyk" | "palette";
  readonly hasAlpha: boolean;
  readonly animated: boolean;
  readonly exif: ExifInfo;
}
