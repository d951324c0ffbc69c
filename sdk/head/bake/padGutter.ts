/**
 * For every texel within `distance` of a covered one: the index of the covered texel that is (nearly) nearest; itself
 * where covered; -1 elsewhere. Distances are carried from neighbour to neighbour, which is exact to about a texel.
 * @param covered size * size, non-zero where covered.
 */
export function padGutter(covered: ArrayLike<number>, size: number, distance: number): Int32Array {
  const source = new Int32Array(size * size).fill(-1);
  let front: number[] = [];
  for (let i = 0; i < source.length; i++) {
    if (!covered[i]) continue;
    source[i] = i;
    if (hasUncoveredNeighbour(covered, size, i)) front.push(i);
  }
  const limit = distance * distance;
  while (front.length > 0) {
    const next: number[] = [];
    for (const at of front) spread(source, size, at, limit, next);
    front = next;
  }
  return source;
}

function hasUncoveredNeighbour(covered: ArrayLike<number>, size: number, i: number): boolean {
  const x = i % size;
  return (
    (x > 0 && !covered[i - 1]) ||
    (x < size - 1 && !covered[i + 1]) ||
    (i >= size && !covered[i - size]) ||
    (i + size < size * size && !covered[i + size])
  );
}

/** Offers the texel's source to its eight neighbours. */
function spread(source: Int32Array, size: number, at: number, limit: number, next: number[]): void {
  const x = at % size;
  const y = (at - x) / size;
  for (let ny = Math.max(0, y - 1); ny <= Math.min(size - 1, y + 1); ny++) {
    for (let nx = Math.max(0, x - 1); nx <= Math.min(size - 1, x + 1); nx++) {
      const n = ny * size + nx;
      const offered = squaredDistance(source[at], nx, ny, size);
      if (offered > limit || (source[n] >= 0 && squaredDistance(source[n], nx, ny, size) <= offered)) continue;
      source[n] = source[at];
      next.push(n);
    }
  }
}

function squaredDistance(texel: number, x: number, y: number, size: number): number {
  const tx = texel % size;
  const dx = tx - x;
  const dy = (texel - tx) / size - y;
  return dx * dx + dy * dy;
}
