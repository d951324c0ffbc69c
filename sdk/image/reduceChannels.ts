import { resampleImage } from "./resampleImage";

/** 8-bit numbers of a square picture at a smaller size by area. @param data size * size * channels */
export function reduceChannels(data: Uint8Array, size: number, channels: number, newSize: number): Uint8Array {
  const image = { width: size, height: size, channels, data: Float32Array.from(data) };
  return Uint8Array.from(resampleImage(image, newSize, newSize).data, Math.round);
}
