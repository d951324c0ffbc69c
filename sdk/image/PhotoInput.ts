import type { Photo } from "../types";

/** Plain pixels, as ImageData: 8-bit sRGB RGBA, straight alpha, row 0 on top. */
export interface RgbaPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Everything that a photo may come as. A string is a URL; in Node also the path of a file. */
export type PhotoInput =
  | Blob
  | ArrayBuffer
  | Uint8Array
  | ImageBitmap
  | HTMLImageElement
  | HTMLCanvasElement
  | OffscreenCanvas
  | HTMLVideoElement
  | RgbaPixels
  | URL
  | string
  | Photo;
