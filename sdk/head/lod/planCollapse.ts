import type { CollapseMesh } from "./CollapseMesh";

/** How a point can go into a neighbour: what becomes of the vertices on it. */
export interface Collapse {
  /** Triangles that go. */
  readonly gone: readonly number[];
  /** Triangles of the point that stay. */
  readonly kept: readonly number[];
  /** For each vertex of the point the one of the neighbour that takes its place. */
  readonly vertices: ReadonlyMap<number, number>;
}

/** "inside": one sheet of skin all round. "line": on one seam or one border. "fixed": where those meet or end. */
export type PointKind = "inside" | "border" | "seam" | "fixed";

/** Triangles of a point that are there. */
export function trianglesAt({ around, alive }: CollapseMesh, point: number): number[] {
  const found = around[point].filter((t) => alive[t]);
  around[point] = found;
  return found;
}

/** The points next to a point, with how its edges to them are. */
export function edgesAt(mesh: CollapseMesh, point: number): Map<number, "inside" | "border" | "seam" | "fixed"> {
  const { corners, vertexPoint } = mesh;
  // For each neighbour: how many triangles the edge has, and the first one's vertices at both ends.
  const seen = new Map<number, { count: number; own: number; other: number; seam: boolean }>();
  for (const t of trianglesAt(mesh, point)) {
    const at = cornerOf(mesh, t, point);
    const own = corners[at];
    for (let k = 3 * t; k < 3 * t + 3; k++) {
      if (k === at) continue;
      const neighbour = vertexPoint[corners[k]];
      const edge = seen.get(neighbour);
      if (!edge) seen.set(neighbour, { count: 1, own, other: corners[k], seam: false });
      else {
        edge.count++;
        edge.seam ||= edge.own !== own || edge.other !== corners[k];
      }
    }
  }
  const kinds = new Map<number, "inside" | "border" | "seam" | "fixed">();
  for (const [neighbour, { count, seam }] of seen) {
    kinds.set(neighbour, count === 1 ? "border" : count > 2 ? "fixed" : seam ? "seam" : "inside");
  }
  return kinds;
}

export function kindOf(edges: ReadonlyMap<number, PointKind>): PointKind {
  const lines = [...edges.values()].filter((kind) => kind !== "inside");
  if (lines.length === 0) return "inside";
  return lines.length === 2 && lines[0] === lines[1] ? lines[0] : "fixed";
}

/** What it takes to bring a point to a neighbour without a hole, a fold in the topology or a seam that breaks; null: it cannot be. */
export function planCollapse(mesh: CollapseMesh, point: number, target: number): Collapse | null {
  const { corners, vertexPoint } = mesh;
  const gone: number[] = [];
  const kept: number[] = [];
  const opposite = new Set<number>();
  const vertices = new Map<number, number>();
  for (const t of trianglesAt(mesh, point)) {
    const own = corners[cornerOf(mesh, t, point)];
    const at = cornerOf(mesh, t, target);
    if (at < 0) {
      kept.push(t);
      continue;
    }
    gone.push(t);
    const taken = vertices.get(own);
    if (taken !== undefined && taken !== corners[at]) return null;
    vertices.set(own, corners[at]);
    for (let k = 3 * t; k < 3 * t + 3; k++) {
      const corner = vertexPoint[corners[k]];
      if (corner !== point && corner !== target) opposite.add(corner);
    }
  }
  // The last triangle of a corner: a piece would lose it, or be gone.
  if (kept.length === 0) return null;
  if (kept.some((t) => !vertices.has(corners[cornerOf(mesh, t, point)]))) return null;
  // Points next to both that are no corner of a triangle that goes would become an edge of four triangles.
  const near = neighbours(mesh, target);
  let shared = 0;
  for (const neighbour of neighbours(mesh, point)) if (near.has(neighbour)) shared++;
  return shared === opposite.size && opposite.size === gone.length ? { gone, kept, vertices } : null;
}

/** Place in `corners` of a triangle's corner at a point; -1: it has none there. */
export function cornerOf({ corners, vertexPoint }: CollapseMesh, triangle: number, point: number): number {
  for (let k = 3 * triangle; k < 3 * triangle + 3; k++) if (vertexPoint[corners[k]] === point) return k;
  return -1;
}

export function neighbours(mesh: CollapseMesh, point: number): Set<number> {
  const found = new Set<number>();
  for (const t of trianglesAt(mesh, point)) {
    for (let k = 3 * t; k < 3 * t + 3; k++) found.add(mesh.vertexPoint[mesh.corners[k]]);
  }
  found.delete(point);
  return found;
}
