type Vector = readonly [number, number, number];

/** Weights of a triangle's corners at its place nearest to a point. */
export function closestOnTriangle(point: Vector, a: Vector, b: Vector, c: Vector): [number, number, number] {
  const [ab, ac, ap] = [minus(b, a), minus(c, a), minus(point, a)];
  const [bb, bc, cc] = [dot(ab, ab), dot(ab, ac), dot(ac, ac)];
  const [pb, pc] = [dot(ap, ab), dot(ap, ac)];
  const area = bb * cc - bc * bc;
  const [v, w] = [(cc * pb - bc * pc) / area, (bb * pc - bc * pb) / area];
  if (v >= 0 && w >= 0 && v + w <= 1) return [1 - v - w, v, w];
  // Outside: on one of the edges.
  const onAb = clamp(pb / bb);
  const onAc = clamp(pc / cc);
  const onBc = clamp((bb - pb + pc - bc) / (bb - 2 * bc + cc));
  const edges: [number, number, number][] = [
    [1 - onAb, onAb, 0],
    [1 - onAc, 0, onAc],
    [0, 1 - onBc, onBc],
  ];
  const distance = ([, x, y]: readonly number[]) => x * x * bb + 2 * x * y * bc + y * y * cc - 2 * (x * pb + y * pc);
  return edges.reduce((best, edge) => (distance(edge) < distance(best) ? edge : best));
}

function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** A triangle without area has edges of no length. */
function clamp(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}
