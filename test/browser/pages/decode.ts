import { AvatarError } from "../../../sdk/AvatarError";
import { decodePhoto } from "../../../sdk/image/decodePhoto";
import type { Photo } from "../../../sdk/types";

/** What came of a file: sizes and the RGBA at places given in shares of width and height, or the refusal. */
export interface Decoded {
  readonly size?: readonly number[];
  readonly colors?: readonly (readonly number[])[];
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string;
  readonly milliseconds: number;
}

/** Ways in which a page holds a photo. */
export type Form = "file" | "image" | "bitmap" | "canvas";

async function inForm(form: Form, bytes: Uint8Array<ArrayBuffer>) {
  // The name and type lie on purpose, as downloads do: the content decides.
  const file = new File([bytes], "photo.jpg", { type: "image/jpeg" });
  if (form === "file") return file;
  if (form === "bitmap") return createImageBitmap(file);
  const image = new Image();
  image.src = URL.createObjectURL(file);
  if (form === "image") return image;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return canvas;
}

function colorsOf({ width, height, rgba }: Photo, places: readonly (readonly number[])[]): number[][] {
  return places.map(([u, v]) => {
    const at = (Math.floor(v * height) * width + Math.floor(u * width)) * 4;
    return Array.from(rgba.subarray(at, at + 4));
  });
}

async function decode(base64: string, places: readonly (readonly number[])[], form: Form): Promise<Decoded> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const started = performance.now();
  try {
    const photo = await decodePhoto(await inForm(form, bytes), { maxSide: 256 });
    const { width, height, originalWidth, originalHeight } = photo;
    const milliseconds = performance.now() - started;
    return { size: [width, height, originalWidth, originalHeight], colors: colorsOf(photo, places), milliseconds };
  } catch (error) {
    if (!(error instanceof AvatarError)) throw error;
    const { code, message, hint } = error;
    return { code, message, hint, milliseconds: performance.now() - started };
  }
}

Object.assign(globalThis, { decode });
