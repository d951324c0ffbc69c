import type { BvhTree } from "./BvhTree";

/** Leaves of up to this many triangles: 2, 4 and 8 were measured on a 24k-triangle head; 4 was fastest for rays. */
const LEAF_SIZE = 4;
/** Bins of the surface-area heuristic; more did not make rays faster. */
const BINS = 12;

/**
 * Builds the tree top-down with a binned surface-area heuristic along the longest axis of the centroids.
 * @param points P * 3.
 * @param triangles T * 3.
 */
export function buildBvhTree(points: ArrayLike<number>, triangles: ArrayLike<number>): BvhTree {
  const total = triangles.length / 3;
  const boxes = triangleBoxes(points, triangles);
  const order = Uint32Array.from({ length: total }, (_, t) => t);
  const bounds = new Float32Array(Math.max(1, 2 * total) * 6);
  const first = new Int32Array(Math.max(1, 2 * total));
  const count = new Int32Array(Math.max(1, 2 * total));
  let nodes = 1;
  const pending: number[] = [0, 0, total];
  while (pending.length > 0) {
    const end = pending.pop()!;
    const start = pending.pop()!;
    const node = pending.pop()!;
    writeBounds(bounds, node, boxes, order, start, end);
    const middle = end - start <= LEAF_SIZE ? start : splitRange(boxes, order, start, end);
    if (middle === start) {
      first[node] = start;
      count[node] = end - start;
      continue;
    }
    first[node] = nodes;
    pending.push(nodes, start, middle, nodes + 1, middle, end);
    nodes += 2;
  }
  return {
    bounds: bounds.slice(0, nodes * 6),
    first: first.slice(0, nodes),
    count: count.slice(0, nodes),
    corners: cornersInOrder(points, triangles, order),
    triangle: order,
  };
}

/** T * 6, rounded outwards by Float32's own step so that a box always holds its triangle. */
function triangleBoxes(points: ArrayLike<number>, triangles: ArrayLike<number>): Float64Array {
  const boxes = new Float64Array(triangles.length * 2);
  for (let t = 0; t < triangles.length / 3; t++) {
    for (let k = 0; k < 3; k++) {
      const a = points[triangles[t * 3] * 3 + k];
      const b = points[triangles[t * 3 + 1] * 3 + k];
      const c = points[triangles[t * 3 + 2] * 3 + k];
      boxes[t * 6 + k] = Math.min(a, b, c);
      boxes[t * 6 + 3 + k] = Math.max(a, b, c);
    }
  }
  return boxes;
}

function writeBounds(
  bounds: Float32Array,
  node: number,
  boxes: Float64Array,
  order: Uint32Array,
  start: number,
  end: number,
): void {
  for (let k = 0; k < 3; k++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = start; i < end; i++) {
      low = Math.min(low, boxes[order[i] * 6 + k]);
      high = Math.max(high, boxes[order[i] * 6 + 3 + k]);
    }
    const margin = 1e-6 * Math.max(Math.abs(low), Math.abs(high)) + 1e-12;
    bounds[node * 6 + k] = low - margin;
    bounds[node * 6 + 3 + k] = high + margin;
  }
}

/** Reorders the range into two parts and gives the start of the second; gives `start` when no split is worth it. */
function splitRange(boxes: Float64Array, order: Uint32Array, start: number, end: number): number {
  let axis = 0;
  let low = 0;
  let extent = 0;
  for (let k = 0; k < 3; k++) {
    let lo = Number.POSITIVE_INFINITY;
    let hi = Number.NEGATIVE_INFINITY;
    for (let i = start; i < end; i++) {
      const centre = boxes[order[i] * 6 + k] + boxes[order[i] * 6 + 3 + k];
      lo = Math.min(lo, centre);
      hi = Math.max(hi, centre);
    }
    if (hi - lo > extent) [axis, low, extent] = [k, lo, hi - lo];
  }
  if (!(extent > 0)) return start;
  const scale = (BINS * (1 - 1e-9)) / extent;
  const binOf = (t: number) => Math.floor((boxes[t * 6 + axis] + boxes[t * 6 + 3 + axis] - low) * scale);
  const split = cheapestSplit(boxes, order, start, end, binOf);
  let middle = start;
  for (let i = start; i < end; i++) {
    if (binOf(order[i]) >= split) continue;
    [order[i], order[middle]] = [order[middle], order[i]];
    middle++;
  }
  return middle;
}

/** The bin boundary with the least (area * count) of both sides. */
function cheapestSplit(
  boxes: Float64Array,
  order: Uint32Array,
  start: number,
  end: number,
  binOf: (t: number) => number,
): number {
  const bins = Array.from({ length: BINS }, emptyBox);
  for (let i = start; i < end; i++) growBox(bins[binOf(order[i])], boxes, order[i] * 6);
  const costBefore = new Float64Array(BINS + 1);
  const below = emptyBox();
  for (let s = 1; s < BINS; s++) {
    mergeBox(below, bins[s - 1]);
    costBefore[s] = boxCost(below);
  }
  const above = emptyBox();
  let best = Number.POSITIVE_INFINITY;
  let split = 1;
  for (let s = BINS - 1; s > 0; s--) {
    mergeBox(above, bins[s]);
    const cost = costBefore[s] + boxCost(above);
    // The outermost bins are never empty, so both sides always hold something.
    if (cost < best) [best, split] = [cost, s];
  }
  return split;
}

/** min x, y, z, max x, y, z, count. */
function emptyBox(): number[] {
  return [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity, 0];
}

function growBox(box: number[], boxes: Float64Array, at: number): void {
  for (let k = 0; k < 3; k++) {
    box[k] = Math.min(box[k], boxes[at + k]);
    box[3 + k] = Math.max(box[3 + k], boxes[at + 3 + k]);
  }
  box[6]++;
}

function mergeBox(box: number[], other: number[]): void {
  for (let k = 0; k < 3; k++) {
    box[k] = Math.min(box[k], other[k]);
    box[3 + k] = Math.max(box[3 + k], other[3 + k]);
  }
  box[6] += other[6];
}

function boxCost(box: number[]): number {
  if (box[6] === 0) return 0;
  const [dx, dy, dz] = [box[3] - box[0], box[4] - box[1], box[5] - box[2]];
  return (dx * dy + dy * dz + dz * dx) * box[6];
}

function cornersInOrder(points: ArrayLike<number>, triangles: ArrayLike<number>, order: Uint32Array): Float64Array {
  const corners = new Float64Array(order.length * 9);
  for (let i = 0; i < order.length; i++) {
    for (let k = 0; k < 3; k++) {
      const a = points[triangles[order[i] * 3] * 3 + k];
      corners[i * 9 + k] = a;
      corners[i * 9 + 3 + k] = points[triangles[order[i] * 3 + 1] * 3 + k] - a;
      corners[i * 9 + 6 + k] = points[triangles[order[i] * 3 + 2] * 3 + k] - a;
    }
  }
  return corners;
}
