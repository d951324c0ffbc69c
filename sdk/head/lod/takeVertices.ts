import type { MeshData } from "../../types";

/** A lighter mesh, and where its vertices were. */
export interface TakenMesh {
  readonly mesh: MeshData;
  /** For each vertex the one of the whole mesh, rising. */
  readonly vertices: Uint32Array;
}

/** The mesh of the named triangles alone, with the vertices that they use. @param indices T * 3, over the whole mesh's vertices */
export function takeVertices(whole: MeshData, indices: Uint32Array): TakenMesh {
  const places = new Int32Array(whole.positions.length / 3).fill(-1);
  for (const vertex of indices) places[vertex] = 0;
  const vertices = Uint32Array.from(places.keys()).filter((vertex) => places[vertex] === 0);
  vertices.forEach((vertex, i) => {
    places[vertex] = i;
  });
  const take = (values: Float32Array, stride: number) => takeRows(values, vertices, stride);
  const mesh: MeshData = {
    ...whole,
    positions: take(whole.positions, 3),
    normals: take(whole.normals, 3),
    ...(whole.tangents && { tangents: take(whole.tangents, 4) }),
    uvs: take(whole.uvs, 2),
    indices: indices.map((vertex) => places[vertex]),
    morphTargets: whole.morphTargets.map(({ name, positions, normals }) => ({
      name,
      positions: take(positions, 3),
      normals: take(normals, 3),
    })),
  };
  return { mesh, vertices };
}

/** Rows of `stride` values. */
export function takeRows(values: Float32Array, rows: Uint32Array, stride: number): Float32Array {
  const out = new Float32Array(rows.length * stride);
  for (let i = 0; i < rows.length; i++) {
    for (let c = 0; c < stride; c++) out[i * stride + c] = values[rows[i] * stride + c];
  }
  return out;
}
