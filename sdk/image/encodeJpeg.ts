import { joinBytes } from "../math/joinBytes";
import { type BitWriter, createBitWriter } from "./jpeg/createBitWriter";
import { forwardDct } from "./jpeg/forwardDct";
import { type HuffmanCodes, huffmanCodes } from "./jpeg/huffmanCodes";
import { AC_TABLES, DC_TABLES } from "./jpeg/huffmanTables";
import { quantizationTables } from "./jpeg/quantizationTables";

/** Places of the 64 frequencies in the order in which they are written, from low to high. */
const ZIGZAG = zigzag();
/** JPEG's brightness and two colour differences of R, G, B. */
const TO_YCC = [0.299, 0.587, 0.114, -0.168735892, -0.331264108, 0.5, 0.5, -0.418687589, -0.081312411];

/**
 * Encodes 8-bit sRGB pixels as a baseline JPEG with colour as fine as brightness. Our own, so that a file has the same bytes
 * in every browser and in Node: canvases halve the colours and differ by browser, and sharp is no page's.
 * @param rgba width * height * 4, row 0 on top; alpha is left out
 * @param quality 1..100; 92 is within 1.5 of 255 of a skin's albedo, root mean square
 */
export function encodeJpeg(width: number, height: number, rgba: Uint8Array | Uint8ClampedArray, quality = 92) {
  if (rgba.length !== width * height * 4 || width < 1 || height < 1 || width > 65535 || height > 65535) {
    throw new RangeError(`encodeJpeg: ${rgba.length} bytes for ${width} x ${height} x 4`);
  }
  const tables = quantizationTables(quality);
  return joinBytes([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...tables.map((steps, i) => segment(0xdb, [i, ...Array.from(ZIGZAG, (place) => steps[place])])),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 3, ...[0, 1, 2].flatMap(component)]),
    ...[DC_TABLES, AC_TABLES].flatMap((kinds, kind) =>
      kinds.map(({ counts, symbols }, i) => segment(0xc4, [(kind << 4) | i, ...counts, ...symbols])),
    ),
    segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
    encodeBlocks(width, height, rgba, tables),
    Uint8Array.of(0xff, 0xd9),
  ]);
}

function segment(marker: number, content: readonly number[]): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.of(0xff, marker, length >> 8, length & 255, ...content);
}

/** Number, sampling (one of each a pixel), quantization table. */
function component(c: number): number[] {
  return [c + 1, 0x11, c === 0 ? 0 : 1];
}

function encodeBlocks(
  width: number,
  height: number,
  rgba: Uint8Array | Uint8ClampedArray,
  tables: readonly [Uint8Array, Uint8Array],
): Uint8Array {
  const bits = createBitWriter();
  const codes = [0, 1].map((i) => ({ dc: huffmanCodes(DC_TABLES[i]), ac: huffmanCodes(AC_TABLES[i]) }));
  const [block, scratch, last] = [new Float32Array(64), new Float32Array(64), new Int32Array(3)];
  const levels = new Int32Array(64);
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      for (let c = 0; c < 3; c++) {
        takeBlock(rgba, width, height, x, y, c, block);
        forwardDct(block, scratch);
        const kind = c === 0 ? 0 : 1;
        for (let i = 0; i < 64; i++) levels[i] = Math.round(block[ZIGZAG[i]] / tables[kind][ZIGZAG[i]]);
        writeBlock(bits, levels, last[c], codes[kind].dc, codes[kind].ac);
        last[c] = levels[0];
      }
    }
  }
  return bits.finish();
}

/** One channel of 8 x 8 pixels about 0; beyond the picture its edge goes on. */
function takeBlock(
  rgba: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  x: number,
  y: number,
  channel: number,
  block: Float32Array,
): void {
  const [r, g, b] = [TO_YCC[3 * channel], TO_YCC[3 * channel + 1], TO_YCC[3 * channel + 2]];
  const shift = channel === 0 ? 128 : 0;
  for (let i = 0; i < 64; i++) {
    const at = 4 * (Math.min(height - 1, y + (i >> 3)) * width + Math.min(width - 1, x + (i & 7)));
    block[i] = r * rgba[at] + g * rgba[at + 1] + b * rgba[at + 2] - shift;
  }
}

function writeBlock(bits: BitWriter, levels: Int32Array, last: number, dc: HuffmanCodes, ac: HuffmanCodes): void {
  writeValue(bits, dc, 0, levels[0] - last);
  let zeros = 0;
  for (let i = 1; i < 64; i++) {
    if (levels[i] === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.write(ac.code[0xf0], ac.length[0xf0]);
    writeValue(bits, ac, zeros << 4, levels[i]);
    zeros = 0;
  }
  if (zeros > 0) bits.write(ac.code[0], ac.length[0]);
}

/** The code of the value's size, then its bits; a negative value is written one less. */
function writeValue(bits: BitWriter, { code, length }: HuffmanCodes, run: number, value: number): void {
  const size = 32 - Math.clz32(Math.abs(value));
  bits.write(code[run | size], length[run | size]);
  if (size > 0) bits.write(value < 0 ? value - 1 : value, size);
}

function zigzag(): Uint8Array {
  const cells = Array.from({ length: 64 }, (_, i) => ({ i, sum: (i >> 3) + (i & 7), row: i >> 3 }));
  // Diagonal by diagonal, upwards and downwards in turn.
  cells.sort((a, b) => a.sum - b.sum || (a.sum % 2 === 0 ? b.row - a.row : a.row - b.row));
  return Uint8Array.from(cells, ({ i }) => i);
}
