// Constants of the module: Jest's sandbox looks globals up slowly.
const { abs, floor, hypot, max, min, sign } = Math;

/** Unit direction of a place of an octahedral map with +Y in its middle. @param column, row 0..size */
export function octahedralDirection(size: number, column: number, row: number, out: Float64Array): void {
  const u = (column / size) * 2 - 1;
  const v = (row / size) * 2 - 1;
  const y = 1 - abs(u) - abs(v);
  const fold = max(0, -y);
  const x = u - sign(u) * fold;
  const z = v - sign(v) * fold;
  const length = hypot(x, y, z);
  out[0] = x / length;
  out[1] = y / length;
  out[2] = z / length;
}

/** Bilinear sample of an octahedral map in a direction of any length; edges repeated. */
export function sampleOctahedral(map: Float32Array, size: number, x: number, y: number, z: number): number {
  placeOf(size, x, y, z);
  return mix(map, place.at, size, 1);
}

/** The same of a map of vectors: size * size * 3. @param out gets the three */
export function sampleOctahedralVector(
  map: Float32Array,
  size: number,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
): void {
  placeOf(size, x, y, z);
  for (let c = 0; c < 3; c++) out[c] = mix(map, 3 * place.at + c, 3 * size, 3);
}

/** Where a direction is: first of its four cells, and how far it is from it to the next, 0..1. Kept: strands ask a million times. */
const place = { at: 0, fx: 0, fy: 0 };

function placeOf(size: number, x: number, y: number, z: number): void {
  const sum = abs(x) + abs(y) + abs(z);
  let u = x / sum;
  let v = z / sum;
  if (y < 0) {
    const across = (1 - abs(v)) * (u < 0 ? -1 : 1);
    v = (1 - abs(u)) * (v < 0 ? -1 : 1);
    u = across;
  }
  const column = min(size - 1, max(0, ((u + 1) / 2) * size - 0.5));
  const row = min(size - 1, max(0, ((v + 1) / 2) * size - 0.5));
  const x0 = min(size - 2, floor(column));
  const y0 = min(size - 2, floor(row));
  place.fx = column - x0;
  place.fy = row - y0;
  place.at = y0 * size + x0;
}

function mix(map: Float32Array, at: number, down: number, next: number): number {
  const { fx, fy } = place;
  const top = map[at] * (1 - fx) + map[at + next] * fx;
  const bottom = map[at + down] * (1 - fx) + map[at + down + next] * fx;
  return top * (1 - fy) + bottom * fy;
}
