import { resampleImage } from "./resampleImage";

/** `resampleImage` for 8-bit RGBA with straight alpha: colours are weighted by alpha, so that nothing bleeds in from transparent pixels. */
export function resampleRgba8(
  rgba: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  newWidth: number,
  newHeight: number,
): Uint8ClampedArray {
  const premultiplied = Float32Array.from(rgba);
  for (let i = 0; i < premultiplied.length; i += 4) {
    const alpha = premultiplied[i + 3] / 255;
    for (let c = 0; c < 3; c++) premultiplied[i + c] *= alpha;
  }
  const { data } = resampleImage({ width, height, channels: 4, data: premultiplied }, newWidth, newHeight);
  const out = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] / 255;
    for (let c = 0; c < 3; c++) out[i + c] = alpha > 0 ? data[i + c] / alpha : 0;
    out[i + 3] = data[i + 3];
  }
  return out;
}
