/** 256 x 256 RGBA, row 0 on top. */
export type Picture = Uint8Array;
const SIDE = 256;

/** The pictures of an experiment. */
export function decodePictures<K extends string>(encoded: Record<K, string>): Record<K, Picture> {
  const entries = Object.entries<string>(encoded).map(([name, text]) => [
    name,
    Uint8Array.from(Buffer.from(text, "base64")),
  ]);
  return Object.fromEntries(entries);
}

/** Mean of R, G, B over a square of 2 * radius + 1 px. */
export function colorAt(picture: Picture, x: number, y: number, radius = 3): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let row = y - radius; row <= y + radius; row++) {
    for (let column = x - radius; column <= x + radius; column++) {
      for (let c = 0; c < 3; c++) sum[c] += picture[(row * SIDE + column) * 4 + c];
    }
  }
  const count = (2 * radius + 1) ** 2;
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** Mean brightness 0..255 of a square. */
export function brightnessAt(picture: Picture, x: number, y: number, radius = 3): number {
  return colorAt(picture, x, y, radius).reduce((sum, value) => sum + value, 0) / 3;
}

/** Share of the pixels of which a channel differs by more than `threshold` of 255. */
export function differingShare(a: Picture, b: Picture, threshold: number): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 4) {
    if ([0, 1, 2].some((c) => Math.abs(a[i + c] - b[i + c]) > threshold)) count++;
  }
  return count / (a.length / 4);
}
