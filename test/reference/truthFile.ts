import { gunzipSync, gzipSync } from "node:zlib";
import { float16ToNumber, numberToFloat16 } from "../../sdk/math/float16";
import type { TruthPicture } from "./TruthPicture";
import { namesOf, TRUTH_LIGHTS, TRUTH_REGIONS, TRUTH_TONES } from "./truthScene";

/**
 * Bytes of a picture, gzip: count (uint32), pixels (uint16), then by pixel normals (int8), regions and lambert (uint8), then
 * diffuse and gloss (float16 whose last three bits are 0: .4 %, less than the noise), each as in TruthPicture.
 */
export function encodeTruth(picture: TruthPicture): Buffer {
  const bytes = (values: ArrayLike<number>, scale: number) =>
    Buffer.from(Uint8Array.from(values, (value) => Math.round(value * scale) & 255));
  const halves = (values: ArrayLike<number>) =>
    words(Array.from(values, (value) => (numberToFloat16(value) + 4) & 0xfff8));
  const count = Buffer.alloc(4);
  count.writeUInt32LE(picture.pixels.length);
  const parts = [
    count,
    words(picture.pixels),
    bytes(picture.normals, 127),
    ...picture.regions.map((values) => bytes(values, 255)),
    ...picture.lambert.map((values) => bytes(values, 255)),
    // Channel by channel, which packs better.
    ...picture.diffuse.flat().flatMap((values) => [0, 1, 2].map((c) => halves(values.filter((_, i) => i % 3 === c)))),
    ...picture.gloss.map(halves),
  ];
  return gzipSync(Buffer.concat(parts), { level: 9 });
}

export function decodeTruth(file: Uint8Array): TruthPicture {
  const bytes = gunzipSync(file);
  const count = bytes.readUInt32LE(0);
  let at = 4;
  const take = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const word = (part: Buffer) => Uint16Array.from({ length: part.length / 2 }, (_, i) => part.readUInt16LE(2 * i));
  const half = () => Float32Array.from(word(take(2 * count)), float16ToNumber);
  const byte = () => Float32Array.from(take(count), (value) => value / 255);
  const pixels = word(take(2 * count));
  const normals = Float32Array.from(take(3 * count), (value) => ((value << 24) >> 24) / 127);
  const regions = TRUTH_REGIONS.map(byte);
  const lights = namesOf(TRUTH_LIGHTS);
  const lambert = lights.map(byte);
  const diffuse = lights.map(() =>
    namesOf(TRUTH_TONES).map(() => {
      const channels = [half(), half(), half()];
      return Float32Array.from({ length: 3 * count }, (_, i) => channels[i % 3][Math.floor(i / 3)]);
    }),
  );
  return { pixels, normals, lambert, regions, diffuse, gloss: lights.map(half) };
}

function words(values: ArrayLike<number>): Buffer {
  const buffer = Buffer.alloc(2 * values.length);
  for (let i = 0; i < values.length; i++) buffer.writeUInt16LE(values[i], 2 * i);
  return buffer;
}
