import { AvatarError } from "../AvatarError";
import type { Photo } from "../types";
import { checkJpegScans, checkPhotoDensity, checkPhotoSize } from "./checkPhotoLimits";
import { countJpegScans } from "./countJpegScans";
import { type Drawable, decodeWithBrowser, readDrawable, sizeOf } from "./decodeWithBrowser";
import { fitInside } from "./fitInside";
import type { ImageHeader } from "./ImageHeader";
import { isCameraAspect } from "./isCameraAspect";
import { isTruncated } from "./isTruncated";
import type { PhotoInput, RgbaPixels } from "./PhotoInput";
import { type FetchBytes, readPhotoBytes } from "./readPhotoBytes";
import { resampleRgba8 } from "./resampleRgba8";
import { sniffImage } from "./sniffImage";

/** How a photo is read. */
export interface DecodePhotoOptions {
  /** Longest side of the result in px; larger photos are reduced. Default 2048: more adds nothing to a 1-2K texture. */
  maxSide?: number;
  signal?: AbortSignal;
  /** Loads a URL. Needed for URLs only. */
  fetchBytes?: FetchBytes;
}

/**
 * Turns any photo into upright 8-bit sRGB pixels. The header is read first: what is no photo, too large or cut short is
 * refused in milliseconds, by name, before a pixel is decoded. Fully transparent pixels come out mid-grey: whatever a
 * file hides under alpha 0 is not part of the photo.
 *
 * @throws AvatarError photo-unreadable, photo-too-large or device-unsupported; signal.reason after an abort
 */
export async function decodePhoto(input: PhotoInput, options: DecodePhotoOptions = {}): Promise<Photo> {
  const { maxSide = 2048, signal } = options;
  signal?.throwIfAborted();
  if (isPhoto(input)) return input;
  const photo = await (isFile(input) ? decodeFile(input, maxSide, options) : readPixels(input, maxSide));
  signal?.throwIfAborted();
  blankTransparent(photo.rgba);
  return photo;
}

type FileInput = Blob | ArrayBuffer | Uint8Array | URL | string;

function isPhoto(input: PhotoInput): input is Photo {
  return typeof input === "object" && "rgba" in input;
}

function isFile(input: PhotoInput): input is FileInput {
  return (
    typeof input === "string" ||
    input instanceof URL ||
    input instanceof Blob ||
    input instanceof ArrayBuffer ||
    input instanceof Uint8Array
  );
}

async function decodeFile(input: FileInput, maxSide: number, options: DecodePhotoOptions): Promise<Photo> {
  const bytes = await readPhotoBytes(input, options);
  options.signal?.throwIfAborted();
  const header = sniffImage(bytes);
  checkFile(bytes, header);
  // Browsers need none of Node's.
  const decode =
    typeof createImageBitmap === "function" ? decodeWithBrowser : (await import("./decodeWithSharp")).decodeWithSharp;
  const pixels = await decode(bytes, header, maxSide);
  const turned = header.exif.orientation >= 5;
  return {
    ...toPhoto(pixels, turned ? [header.height, header.width] : [header.width, header.height]),
    focalLength35mm: wasCropped(header) ? undefined : header.exif.focalLength35mm,
  };
}

/** Everything that can be told without decoding a pixel. */
function checkFile(bytes: Uint8Array, header: ImageHeader): void {
  const { format, width, height } = header;
  checkPhotoSize(width, height);
  if (isTruncated(bytes, header)) {
    throw new AvatarError(
      "photo-unreadable",
      `The ${format.toUpperCase()} file is truncated: its end is missing`,
      "Download or copy the photo again.",
    );
  }
  checkPhotoDensity(width, height, bytes.byteLength);
  if (format === "jpeg") checkJpegScans(width, height, countJpegScans(bytes));
}

/** The focal length holds for the camera's whole picture only; a reduced one is fine. */
function wasCropped({ width, height, exif }: ImageHeader): boolean {
  if (!isCameraAspect(width, height)) return true;
  if (!exif.pixelWidth || !exif.pixelHeight) return false;
  const camera = Math.max(exif.pixelWidth, exif.pixelHeight) / Math.min(exif.pixelWidth, exif.pixelHeight);
  return Math.abs(camera / (Math.max(width, height) / Math.min(width, height)) - 1) > 0.02;
}

async function readPixels(input: Exclude<PhotoInput, FileInput | Photo>, maxSide: number): Promise<Photo> {
  if ("data" in input) return readRgba(input, maxSide);
  if (!isDrawable(input)) throw new TypeError("decodePhoto: the input is not a photo in any of the known forms");
  if ("decode" in input && !input.complete) await decodeElement(input);
  return toPhoto(readDrawable(input, maxSide), sizeOf(input));
}

function isDrawable(input: unknown): input is Drawable {
  return typeof input === "object" && input !== null && "width" in input && "height" in input;
}

async function decodeElement(image: HTMLImageElement): Promise<void> {
  await image.decode().catch((error: unknown) => {
    throw new AvatarError("photo-unreadable", `The image ${image.src} did not load`, "Check its address.", error);
  });
}

function readRgba({ width, height, data }: RgbaPixels, maxSide: number): Photo {
  if (data.length !== width * height * 4) {
    throw new RangeError(`decodePhoto: ${width} x ${height} RGBA pixels need ${width * height * 4} bytes`);
  }
  checkPhotoSize(width, height);
  const size = fitInside(width, height, maxSide);
  const rgba = size.width === width ? data.slice() : resampleRgba8(data, width, height, size.width, size.height);
  return toPhoto({ ...size, data: rgba }, [width, height]);
}

function toPhoto({ width, height, data }: RgbaPixels, original: readonly [number, number]): Photo {
  return {
    width,
    height,
    rgba: new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.length),
    originalWidth: original[0],
    originalHeight: original[1],
  };
}

function blankTransparent(rgba: Uint8ClampedArray): void {
  for (let i = 3; i < rgba.length; i += 4) {
    if (rgba[i] === 0) rgba.fill(128, i - 3, i);
  }
}
