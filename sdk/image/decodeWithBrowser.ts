import { AvatarError } from "../AvatarError";
import { checkPhotoSize } from "./checkPhotoLimits";
import { fitInside } from "./fitInside";
import type { ImageHeader } from "./ImageHeader";
import type { RgbaPixels } from "./PhotoInput";

/** What a canvas can draw. */
export type Drawable = ImageBitmap | HTMLImageElement | HTMLCanvasElement | OffscreenCanvas | HTMLVideoElement;

/** Decodes in a page or worker: EXIF rotation and colour profile by the browser, reduction to `maxSide` by its canvas. */
export async function decodeWithBrowser(bytes: Uint8Array, header: ImageHeader, maxSide: number): Promise<RgbaPixels> {
  let bitmap: ImageBitmap;
  try {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${header.format}` });
    bitmap = await createImageBitmap(blob, { imageOrientation: "from-image", premultiplyAlpha: "none" });
  } catch (error) {
    throw explain(error, header);
  }
  try {
    return readDrawable(bitmap, maxSide);
  } finally {
    bitmap.close();
  }
}

/** Pixels of a bitmap, image, canvas or video frame, at most `maxSide` on the long side. */
export function readDrawable(source: Drawable, maxSide: number): RgbaPixels {
  const [fullWidth, fullHeight] = sizeOf(source);
  checkPhotoSize(fullWidth, fullHeight);
  const { width, height } = fitInside(fullWidth, fullHeight, maxSide);
  const context = createContext(width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, width, height);
  try {
    return { width, height, data: context.getImageData(0, 0, width, height, { colorSpace: "srgb" }).data };
  } catch (error) {
    throw new AvatarError(
      "photo-unreadable",
      "The browser refuses to read a picture of another origin",
      'Serve the picture with CORS headers and set crossOrigin = "anonymous" on it, or pass the file.',
      error,
    );
  }
}

/** Own size of a picture in px, not the size at which a page shows it. */
export function sizeOf(source: Drawable): [number, number] {
  if ("videoWidth" in source) return [source.videoWidth, source.videoHeight];
  if ("naturalWidth" in source) return [source.naturalWidth, source.naturalHeight];
  return [source.width, source.height];
}

function createContext(width: number, height: number): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D {
  const options = { colorSpace: "srgb", willReadFrequently: true } as const;
  if (typeof OffscreenCanvas !== "undefined") {
    const context = new OffscreenCanvas(width, height).getContext("2d", options);
    if (context) return context;
  } else if (typeof document !== "undefined") {
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d", options) as CanvasRenderingContext2D | null;
    if (context) return context;
  }
  throw new AvatarError("device-unsupported", "The browser gives no 2D canvas", "Use a current browser.");
}

function explain(error: unknown, header: ImageHeader): AvatarError {
  const kind = header.format.toUpperCase();
  return header.format === "heic" || header.format === "avif"
    ? new AvatarError(
        "photo-unreadable",
        `This browser cannot decode ${kind}, whatever the file is called`,
        "Save the photo as JPEG; on an iPhone choose Settings > Camera > Formats > Most Compatible.",
        error,
      )
    : new AvatarError(
        "photo-unreadable",
        `The ${kind} file is damaged`,
        "Download or copy the photo again, or save it anew as JPEG.",
        error,
      );
}
