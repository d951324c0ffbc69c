import type { MeshData } from "../../types";

/**
 * Triangles that can be taken away one edge at a time. A *point* is a place; the *vertices* on it differ by UV or normal
 * where a seam runs. Vertices that are the same in everything count as one, the first.
 */
export interface CollapseMesh {
  readonly pointCount: number;
  /** The point of each vertex. */
  readonly vertexPoint: Uint32Array;
  /** A vertex of each point. */
  readonly pointVertex: Uint32Array;
  /** T * 3 vertices; kept up to date. */
  readonly corners: Uint32Array;
  /** T: 1 while the triangle is there. */
  readonly alive: Uint8Array;
  /** For each point the triangles at it, those gone among them. */
  readonly around: number[][];
  /** Triangles that are there. */
  count: number;
}

export function openCollapseMesh({ positions, normals, uvs, indices }: MeshData): CollapseMesh {
  const vertexCount = positions.length / 3;
  const same = firstOfEach(
    vertexCount,
    (v) => `${triple(positions, v)} ${triple(normals, v)} ${uvs[2 * v]},${uvs[2 * v + 1]}`,
  );
  const places = firstOfEach(vertexCount, (v) => triple(positions, v));
  const pointVertex: number[] = [];
  const vertexPoint = new Uint32Array(vertexCount);
  for (let v = 0; v < vertexCount; v++) {
    vertexPoint[v] = places[v] === v ? pointVertex.push(v) - 1 : vertexPoint[places[v]];
  }
  const corners = Uint32Array.from(indices, (vertex) => same[vertex]);
  const alive = new Uint8Array(indices.length / 3);
  const around: number[][] = pointVertex.map(() => []);
  for (let t = 0; t < alive.length; t++) {
    const points = [0, 1, 2].map((k) => vertexPoint[corners[3 * t + k]]);
    // At a pole quads have a side of no length.
    if (new Set(points).size < 3) continue;
    alive[t] = 1;
    for (const point of points) around[point].push(t);
  }
  const count = alive.reduce((sum, one) => sum + one, 0);
  return {
    pointCount: pointVertex.length,
    vertexPoint,
    pointVertex: Uint32Array.from(pointVertex),
    corners,
    alive,
    around,
    count,
  };
}

/** For each place the first that has the same key. */
function firstOfEach(count: number, key: (index: number) => string): Uint32Array {
  const first = new Map<string, number>();
  return Uint32Array.from({ length: count }, (_, index) => {
    const text = key(index);
    const found = first.get(text);
    if (found !== undefined) return found;
    first.set(text, index);
    return index;
  });
}

function triple(values: Float32Array, index: number): string {
  return `${values[3 * index]},${values[3 * index + 1]},${values[3 * index + 2]}`;
}
