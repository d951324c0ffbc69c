/**
 * Stands for the table that Babylon fetches for area lights: 64 * 64 cells of 8 half floats, none of which bends the light.
 * The table shapes highlights; these tests look at the rest.
 */
export function areaLightTable(): Buffer {
  const ONE = 0x3c00;
  const cells = Uint16Array.from({ length: 64 * 64 * 8 }, (_, i) => (i % 8 === 0 || i % 8 === 3 ? ONE : 0));
  return Buffer.from(cells.buffer);
}
