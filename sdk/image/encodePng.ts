import { joinBytes } from "../math/joinBytes";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** PNG colour type by channel count. */
const COLOR_TYPE: Readonly<Record<number, number>> = { 1: 0, 3: 2, 4: 6 };

/**
 * Encodes 8-bit pixels as PNG, without any metadata. Each row takes the filter with the smallest sum of differences.
 * @param data width * height * channels, row 0 on top
 */
export async function encodePng(
  width: number,
  height: number,
  channels: 1 | 3 | 4,
  data: Uint8Array | Uint8ClampedArray,
): Promise<Uint8Array> {
  if (data.length !== width * height * channels) {
    throw new RangeError(`encodePng: ${data.length} bytes for ${width} x ${height} x ${channels}`);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  header[9] = COLOR_TYPE[channels];
  const packed = await deflate(filterRows(width, height, channels, data));
  return joinBytes([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", packed),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

function filterRows(width: number, height: number, channels: number, data: Uint8Array | Uint8ClampedArray): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(height * (stride + 1));
  const above = new Uint8Array(stride);
  const tries = [1, 2, 4].map((filter) => ({ filter, bytes: new Uint8Array(stride) }));
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * stride, (y + 1) * stride);
    let best = tries[0];
    let least = Number.POSITIVE_INFINITY;
    for (const attempt of tries) {
      const sum = filterRow(attempt.filter, row, above, channels, attempt.bytes);
      if (sum >= least) continue;
      least = sum;
      best = attempt;
    }
    out[y * (stride + 1)] = best.filter;
    out.set(best.bytes, y * (stride + 1) + 1);
    above.set(row);
  }
  return out;
}

/** Writes the filtered row (1 Sub, 2 Up, 4 Paeth) and returns the sum of its differences' sizes. */
function filterRow(
  filter: number,
  row: Uint8Array | Uint8ClampedArray,
  above: Uint8Array,
  channels: number,
  out: Uint8Array,
): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) {
    const left = i >= channels ? row[i - channels] : 0;
    const corner = i >= channels ? above[i - channels] : 0;
    const guess = filter === 1 ? left : filter === 2 ? above[i] : paeth(left, above[i], corner);
    const difference = (row[i] - guess) & 255;
    out[i] = difference;
    sum += difference < 128 ? difference : 256 - difference;
  }
  return sum;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let k = 0; k < 8; k++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  let crc = 0xffffffff;
  for (let i = 4; i < 8 + data.length; i++) crc = CRC_TABLE[(crc ^ out[i]) & 255] ^ (crc >>> 8);
  view.setUint32(8 + data.length, (crc ^ 0xffffffff) >>> 0);
  return out;
}
