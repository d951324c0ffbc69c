import { AvatarError } from "../AvatarError";
import { importSharp } from "./importSharp";

/**
 * Encodes 8-bit sRGB pixels as WebP by the platform: sharp in Node, a canvas on a page. Its bytes differ by platform.
 * @param rgba width * height * 4, opaque: alpha is left out
 * @param quality 1..100
 * @throws AvatarError device-unsupported where nothing encodes WebP (Safari, Node without sharp)
 */
export async function encodeWebp(
  width: number,
  height: number,
  rgba: Uint8Array,
  quality: number,
): Promise<Uint8Array> {
  const opaque = rgba.slice();
  for (let i = 3; i < opaque.length; i += 4) opaque[i] = 255;
  const file =
    typeof OffscreenCanvas === "undefined"
      ? await withSharp(width, height, opaque, quality)
      : await withCanvas(width, height, opaque, quality);
  // Browsers that cannot give a PNG without a word.
  if (String.fromCharCode(...file.subarray(8, 12)) !== "WEBP") throw unsupported("this browser writes no WebP");
  return file;
}

async function withCanvas(width: number, height: number, rgba: Uint8Array, quality: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw unsupported("this page has no 2D canvas");
  context.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/webp", quality: quality / 100 });
  return new Uint8Array(await blob.arrayBuffer());
}

async function withSharp(width: number, height: number, rgba: Uint8Array, quality: number): Promise<Uint8Array> {
  let sharp: typeof import("sharp").default;
  try {
    sharp = await importSharp();
  } catch (error) {
    throw unsupported("sharp is not installed", error);
  }
  const raw = { width, height, channels: 4 } as const;
  return new Uint8Array(await sharp(rgba, { raw }).removeAlpha().webp({ quality }).toBuffer());
}

function unsupported(what: string, cause?: unknown): AvatarError {
  return new AvatarError(
    "device-unsupported",
    `WebP cannot be written: ${what}.`,
    'Write "jpeg" or "png" images instead; in Node, install sharp.',
    cause,
  );
}
