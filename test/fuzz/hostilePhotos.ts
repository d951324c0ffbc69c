import { constants, deflateSync } from "node:zlib";
import sharp from "sharp";
import { patternImage } from "../fixtures/photoFiles";
import { repairPng } from "./repairPng";

/** A file made to keep a decoder busy, to fill its memory or to lead it astray, and what has to become of it. */
export interface HostilePhoto {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** An AvatarError's code, "photo" where it is harmless, or undefined where decoders may differ. */
  readonly outcome?: "photo" | "photo-unreadable" | "photo-too-large";
}

const MEGABYTE = 2 ** 20;

/** All of them: some 150 MB. */
export async function hostilePhotos(): Promise<HostilePhoto[]> {
  return [...(await bombs()), ...(await metadata()), ...(await lies())];
}

/** Small files of large pictures, and pictures that are drawn again and again. */
async function bombs(): Promise<HostilePhoto[]> {
  const [avif, pattern] = [
    await patternImage().avif().toBuffer(),
    await patternImage().jpeg({ mozjpeg: true }).toBuffer(),
  ];
  const large = await patternImage()
    .resize(3000, 3000, { fit: "fill" })
    .jpeg({ mozjpeg: true, quality: 20 })
    .toBuffer();
  const [one, other] = [await patternImage().png().toBuffer(), await patternImage().flop().png().toBuffer()];
  const animated = (frames: number) =>
    sharp(
      Array.from({ length: frames }, (_, i) => [one, other][i % 2]),
      { join: { animated: true } },
    );
  return [
    { name: "WebP, 64 MP in 38 bytes", bytes: Buffer.from(WEBP_8000, "base64"), ...no },
    { name: "AVIF, 64 MP in 1 kB", bytes: withAvifSize(avif, 8000, 8000), ...no },
    { name: "PNG, 64 MP of 1 bit", bytes: flatPng(8000, 1), ...no },
    { name: "PNG, 64 MP of 8 bits", bytes: flatPng(8000, 8), outcome: undefined },
    { name: "PNG of 400 MP", bytes: flatPng(20000, 1), outcome: "photo-too-large" },
    { name: "AVIF that says 2 GP", bytes: withAvifSize(avif, 60000, 40000), outcome: "photo-too-large" },
    { name: "JPEG, 120 scans of 9 MP", bytes: repeatFirstScan(large, 120), ...no },
    { name: "JPEG, 3000 scans", bytes: repeatFirstScan(pattern, 3000), ...no },
    { name: "GIF with 300 frames", bytes: await animated(300).gif().toBuffer(), ...yes },
    {
      name: "WebP with 100 frames",
      bytes: await animated(100).webp({ lossless: true, effort: 0 }).toBuffer(),
      ...yes,
    },
  ];
}

/** What stands beside the picture. */
async function metadata(): Promise<HostilePhoto[]> {
  const [jpeg, png] = [await patternImage().jpeg().toBuffer(), await patternImage().png().toBuffer()];
  const webp = await patternImage()
    .withExif({ IFD0: { Artist: "a" } })
    .webp()
    .toBuffer();
  const exif = (block: Buffer) => segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), block]));
  const inJpeg = (...segments: readonly Buffer[]) =>
    Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
  const inPng = (...chunks: readonly Buffer[]) =>
    repairPng(Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]));
  const packed = Buffer.concat([Buffer.from("a\0\0"), tenGigabytes()]);
  return [
    { name: "JPEG with 20 MB of EXIF", bytes: inJpeg(...Array(320).fill(exif(Buffer.alloc(65000, 1)))), ...yes },
    { name: "JPEG, EXIF directories that are themselves", bytes: inJpeg(exif(selfDirectory())), ...yes },
    { name: "PNG, EXIF directories that are themselves", bytes: inPng(chunk("eXIf", selfDirectory())), ...yes },
    { name: "WebP, EXIF directories that are themselves", bytes: withWebpExif(webp, selfDirectory()), ...yes },
    { name: "AVIF, EXIF directories that are themselves", bytes: await avifWithExif(selfDirectory()), ...yes },
    { name: "JPEG with 5 million empty comments", bytes: inJpeg(filled(segment(0xfe, Buffer.alloc(0)))), ...no },
    {
      name: "JPEG with 5 million empty JFIF segments",
      bytes: inJpeg(filled(segment(0xe0, Buffer.alloc(0)))),
      ...no,
    },
    { name: "JPEG with 20 MB of fill bytes", bytes: inJpeg(filled(Buffer.of(0xff))), ...no },
    { name: "PNG with 20 MB of EXIF", bytes: inPng(chunk("eXIf", filled(Buffer.of(1)))), ...yes },
    { name: "PNG with a text of 10 GB", bytes: inPng(chunk("zTXt", packed)), ...yes },
    { name: "PNG with a colour profile of 10 GB", bytes: inPng(chunk("iCCP", packed)), outcome: undefined },
    {
      name: "PNG with 1.7 million empty chunks",
      bytes: inPng(filled(chunk("abCd", Buffer.alloc(0)))),
      outcome: undefined,
    },
    { name: "HEIF with a million boxes inside each other", bytes: nestedBoxes(1_000_000), ...no },
  ];
}

/** Headers that say something else than the picture. */
async function lies(): Promise<HostilePhoto[]> {
  const [jpeg, png] = [await patternImage().jpeg().toBuffer(), await patternImage().png().toBuffer()];
  const [gif, avif] = [await patternImage().gif().toBuffer(), await patternImage().avif().toBuffer()];
  const height = jpeg.indexOf("\xff\xc0", "latin1") + 5;
  return [
    { name: "JPEG of height 0", bytes: jpeg.map((value, i) => (i === height || i === height + 1 ? 0 : value)), ...no },
    { name: "PNG that is smaller than it says", bytes: withPngSize(png, 640, 480), outcome: undefined },
    { name: "AVIF that says less than it is", bytes: withAvifSize(avif, 40, 40), outcome: undefined },
    { name: "GIF with a frame larger than its screen", bytes: withGifFrame(gif, 65535), outcome: undefined },
  ];
}

/** Lossless, 8000 x 8000 px of one colour, as libwebp writes them. */
const WEBP_8000 = "UklGRh4AAABXRUJQVlA4TBEAAAAvP9/PBwdQwAIWsP+BiOh/AAA=";
const no = { outcome: "photo-unreadable" } as const;
const yes = { outcome: "photo" } as const;

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The checksum is repairPng's. */
function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** 20 MB of a piece again and again. */
function filled(piece: Buffer): Buffer {
  return Buffer.alloc(20 * MEGABYTE, piece);
}

/** 10 MB of which zlib makes 10 GB. */
function tenGigabytes(): Buffer {
  const block = deflateSync(Buffer.alloc(8 * MEGABYTE), { finishFlush: constants.Z_SYNC_FLUSH });
  // Of the stream's blocks, all but its two bytes of header can be repeated.
  return Buffer.concat([block, ...Array(1250).fill(block.subarray(2))]);
}

/** A grey PNG of one colour. */
function flatPng(side: number, bits: 1 | 8): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = bits;
  const rows = deflateSync(Buffer.alloc(side * (1 + (side * bits) / 8)), { level: 1 });
  const parts = [chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))];
  return repairPng(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]));
}

function withWebpExif(webp: Buffer, block: Buffer): Buffer {
  const at = webp.indexOf("EXIF");
  const head = Buffer.from("EXIF\0\0\0\0");
  head.writeUInt32LE(block.length, 4);
  const file = Buffer.concat([webp.subarray(0, at), head, block]);
  file.writeUInt32LE(file.length - 8, 4);
  return file;
}

/** An AVIF whose EXIF has as many bytes, and then these. */
async function avifWithExif(block: Buffer): Promise<Buffer> {
  const artist = "a".repeat(block.length);
  const file = Buffer.from(
    await patternImage()
      .withExif({ IFD0: { Artist: artist } })
      .avif()
      .toBuffer(),
  );
  block.copy(file, file.indexOf(/* what a TIFF block begins with */ "II*\0", 0, "latin1"));
  return file;
}

/** A TIFF block of 65535 entries, each of which points to the block's own beginning. */
function selfDirectory(): Buffer {
  const block = Buffer.alloc(60000);
  block.write("II*\0", "latin1");
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(0xffff, 8);
  for (let at = 10; at + 12 <= block.length; at += 12) {
    block.writeUInt16LE(0x8769, at);
    block.writeUInt16LE(4, at + 2);
    block.writeUInt32LE(1, at + 4);
    block.writeUInt32LE(8, at + 8);
  }
  return block;
}

/** A progressive JPEG whose first scan, that of the blocks' means, comes again and again. */
function repeatFirstScan(jpeg: Buffer, times: number): Buffer {
  const first = jpeg.indexOf("\xff\xda", "latin1");
  const next = nextSegment(jpeg, first + 2);
  return Buffer.concat([
    jpeg.subarray(0, first),
    ...Array(times).fill(jpeg.subarray(first, next)),
    jpeg.subarray(next),
  ]);
}

/** Where the entropy-coded data ends. */
function nextSegment(jpeg: Buffer, from: number): number {
  for (let at = from; ; at++) if (jpeg[at] === 0xff && jpeg[at + 1] !== 0) return at;
}

function withPngSize(png: Buffer, width: number, height: number): Uint8Array {
  const changed = Buffer.from(png);
  changed.writeUInt32BE(width, 16);
  changed.writeUInt32BE(height, 20);
  return repairPng(changed);
}

function withAvifSize(avif: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(avif);
  const at = changed.indexOf("ispe") + 8;
  changed.writeUInt32BE(width, at);
  changed.writeUInt32BE(height, at + 4);
  return changed;
}

function withGifFrame(gif: Buffer, side: number): Buffer {
  const changed = Buffer.from(gif);
  // Image descriptor: a comma, left, top, width, height; the first one of zeros' place.
  const at = changed.indexOf(Buffer.from([0x2c, 0, 0, 0, 0]));
  changed.writeUInt16LE(side, at + 5);
  changed.writeUInt16LE(side, at + 7);
  return changed;
}

function nestedBoxes(depth: number): Buffer {
  const bytes = Buffer.alloc(24 + depth * 12);
  bytes.writeUInt32BE(24);
  bytes.write("ftypavif\0\0\0\0avifmif1", 4, "latin1");
  for (let i = 0; i < depth; i++) {
    bytes.writeUInt32BE(bytes.length - 24 - i * 12, 24 + i * 12);
    bytes.write("meta", 28 + i * 12, "latin1");
  }
  return bytes;
}
