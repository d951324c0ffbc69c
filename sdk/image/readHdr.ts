import { AvatarError } from "../AvatarError";
import type { FloatImage } from "../types";
import { PHOTO_LIMITS } from "./checkPhotoLimits";

interface HdrHeader {
  readonly width: number;
  readonly height: number;
  /** Byte where the pixels start. */
  readonly start: number;
  /** Product of the EXPOSURE lines: the pixels were multiplied by it. */
  readonly exposure: number;
}

/**
 * Reads a Radiance picture (.hdr, RGBE; run-length coded per scanline or flat) into linear RGB radiance.
 * @throws AvatarError photo-unreadable
 */
export function readHdr(bytes: Uint8Array): FloatImage {
  const { width, height, start, exposure } = readHeader(bytes);
  const data = new Float32Array(width * height * 3);
  const scanline = new Uint8Array(width * 4);
  let at = start;
  for (let y = 0; y < height; y++) {
    at = readScanline(bytes, at, width, scanline);
    for (let x = 0, o = y * width * 3; x < width; x++, o += 3) {
      const exponent = scanline[3 * width + x];
      // The mantissa is in 1/256; exponent 0 means black (Ward, "Real Pixels").
      const scale = exponent === 0 ? 0 : 2 ** (exponent - 136) / exposure;
      data[o] = scanline[x] * scale;
      data[o + 1] = scanline[width + x] * scale;
      data[o + 2] = scanline[2 * width + x] * scale;
    }
  }
  return { width, height, channels: 3, data };
}

function unreadable(message: string): AvatarError {
  return new AvatarError("photo-unreadable", message, "Give an equirectangular Radiance file (.hdr, RGBE, -Y H +X W).");
}

function readHeader(bytes: Uint8Array): HdrHeader {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  if (!/^#\?(RADIANCE|RGBE)/.test(head)) throw unreadable("The light is not a Radiance HDR file");
  if (/FORMAT=32-bit_rle_xyze/.test(head)) throw unreadable("The HDR file holds XYZ, not RGB");
  const size = /\n\n-Y (\d+) \+X (\d+)\n/.exec(head);
  if (!size) throw unreadable("The HDR file has no size line of the usual orientation");
  const [height, width] = [Number(size[1]), Number(size[2])];
  if (width * height > PHOTO_LIMITS.pixels || width * height === 0) {
    throw unreadable(`The HDR file claims ${width} x ${height} px`);
  }
  let exposure = 1;
  for (const line of head.slice(0, size.index).matchAll(/\nEXPOSURE=\s*([-+.\deE]+)/g)) exposure *= Number(line[1]);
  return { width, height, start: size.index + size[0].length, exposure: exposure > 0 ? exposure : 1 };
}

/** Decodes one scanline into planes R, G, B, E and returns where the next one starts. */
function readScanline(bytes: Uint8Array, at: number, width: number, planes: Uint8Array): number {
  const coded = bytes[at] === 2 && bytes[at + 1] === 2 && bytes[at + 2] * 256 + bytes[at + 3] === width;
  return coded ? readRuns(bytes, at + 4, planes) : readFlat(bytes, at, width, planes);
}

function readRuns(bytes: Uint8Array, at: number, planes: Uint8Array): number {
  for (let o = 0; o < planes.length; ) {
    if (at + 1 >= bytes.length) throw unreadable("The HDR file is truncated");
    const count = bytes[at++];
    const run = count > 128 ? count - 128 : 0;
    if (count === 0 || o + (run || count) > planes.length) throw unreadable("The HDR file is damaged");
    if (run) {
      planes.fill(bytes[at++], o, o + run);
      o += run;
    } else {
      planes.set(bytes.subarray(at, at + count), o);
      at += count;
      o += count;
    }
  }
  return at;
}

function readFlat(bytes: Uint8Array, at: number, width: number, planes: Uint8Array): number {
  if (at + width * 4 > bytes.length) throw unreadable("The HDR file is truncated");
  for (let x = 0; x < width; x++) {
    for (let c = 0; c < 4; c++) planes[c * width + x] = bytes[at + x * 4 + c];
  }
  return at + width * 4;
}
