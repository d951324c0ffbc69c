/** ITU-T T.81, tables K.1 (brightness) and K.2 (colour), row by row: steps of the 64 frequencies at quality 50. */
const BRIGHTNESS = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const COLOR = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99,
  99, 99, 99,
];

/**
 * Steps of brightness and of colour for a quality 1..100, as the Independent JPEG Group counts it.
 * @throws RangeError outside of it
 */
export function quantizationTables(quality: number): readonly [Uint8Array, Uint8Array] {
  if (!(quality >= 1 && quality <= 100)) throw new RangeError(`quality ${quality} is not within 1..100`);
  const percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const scaled = (steps: readonly number[]) =>
    Uint8Array.from({ length: 64 }, (_, i) =>
      Math.min(255, Math.max(1, Math.floor(((steps[i] ?? 99) * percent + 50) / 100))),
    );
  return [scaled(BRIGHTNESS), scaled(COLOR)];
}
