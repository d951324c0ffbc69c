import { randomGenerator } from "../../math/randomGenerator";
import type { MeshData } from "../../types";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { floor, hypot, min, sqrt } = Math;

/** Where strands begin. */
export interface HairRoots {
  /** N * 3, head frame, on the skin. */
  readonly positions: Float32Array;
  /** N: 0..1, the growth there. */
  readonly growth: Float32Array;
  /** N: factor on the albedo. */
  readonly shade: Float32Array;
}

/** Candidates for each root; the one farthest from the roots before it is taken. */
const CANDIDATES = 6;
/** Less growth bears nothing. */
const BARE = 0.25;

/**
 * Spreads roots over the skin, evenly by Mitchell's best candidate, thinner where growth is.
 * @param growth, shade V
 */
export function plantRoots(
  { positions, indices }: Pick<MeshData, "positions" | "indices">,
  growth: Float32Array,
  shade: Float32Array,
  count: number,
  seed: number,
): HairRoots {
  const random = randomGenerator(seed);
  const cumulative = areas(positions, indices, growth);
  const total = cumulative[cumulative.length - 1] ?? 0;
  const roots: HairRoots = {
    positions: new Float32Array(count * 3),
    growth: new Float32Array(count),
    shade: new Float32Array(count),
  };
  if (!(total > 0)) return { positions: new Float32Array(0), growth: new Float32Array(0), shade: new Float32Array(0) };
  const cells = new Map<string, number[]>();
  const side = sqrt(total / count) * 1.5;
  const candidate = new Float64Array(5);
  const best = new Float64Array(5);
  for (let n = 0; n < count; n++) {
    let farthest = -1;
    for (let k = 0; k < CANDIDATES; k++) {
      pick(random, cumulative, total, positions, indices, growth, shade, candidate);
      const distance = nearest(cells, roots.positions, side, candidate);
      if (distance <= farthest) continue;
      farthest = distance;
      best.set(candidate);
    }
    roots.positions.set(best.subarray(0, 3), n * 3);
    roots.growth[n] = best[3];
    roots.shade[n] = best[4];
    const key = cellOf(best[0], best[1], best[2], side);
    cells.set(key, [...(cells.get(key) ?? []), n]);
  }
  return roots;
}

/** Running sum of each triangle's area times its growth. */
function areas(positions: Float32Array, indices: Uint32Array, growth: Float32Array): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: indices.length / 3 }, (_, t) => {
    const [a, b, c] = [indices[t * 3], indices[t * 3 + 1], indices[t * 3 + 2]];
    const mean = (growth[a] + growth[b] + growth[c]) / 3;
    if (mean > BARE) sum += mean * areaOf(positions, a * 3, b * 3, c * 3);
    return sum;
  });
}

function areaOf(p: Float32Array, a: number, b: number, c: number): number {
  const [ux, uy, uz] = [p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]];
  const [vx, vy, vz] = [p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]];
  return 0.5 * hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
}

function pick(
  random: () => number,
  cumulative: Float64Array,
  total: number,
  positions: Float32Array,
  indices: Uint32Array,
  growth: Float32Array,
  shade: Float32Array,
  out: Float64Array,
): void {
  const wanted = random() * total;
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > wanted) high = middle;
    else low = middle + 1;
  }
  const root = sqrt(random());
  const turn = random();
  const weights = [1 - root, root * (1 - turn), root * turn];
  out.fill(0);
  for (let k = 0; k < 3; k++) {
    const v = indices[low * 3 + k];
    for (let c = 0; c < 3; c++) out[c] += weights[k] * positions[v * 3 + c];
    out[3] += weights[k] * growth[v];
    out[4] += weights[k] * shade[v];
  }
}

function cellOf(x: number, y: number, z: number, side: number): string {
  return `${floor(x / side)},${floor(y / side)},${floor(z / side)}`;
}

/** Distance to the nearest root in the cells about, or a cell's side where there is none. */
function nearest(cells: ReadonlyMap<string, number[]>, p: Float32Array, side: number, at: Float64Array): number {
  let least = side;
  for (let i = -1; i <= 1; i++) {
    for (let j = -1; j <= 1; j++) {
      for (let k = -1; k <= 1; k++) {
        const cell = cells.get(cellOf(at[0] + i * side, at[1] + j * side, at[2] + k * side, side));
        for (const n of cell ?? []) {
          least = min(least, hypot(p[n * 3] - at[0], p[n * 3 + 1] - at[1], p[n * 3 + 2] - at[2]));
        }
      }
    }
  }
  return least;
}
