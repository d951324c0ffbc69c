import type { SceneMesh } from "./SceneMesh";

/** Several meshes in one set of arrays; `surface` says per triangle what it was. */
export interface JoinedMesh extends Omit<SceneMesh, "surface"> {
  readonly surface: Uint8Array;
  readonly vertexCount: number;
}

/** Vertices and triangles in the order of the parts: the first part keeps its vertex numbers. */
export function joinMeshes(parts: readonly SceneMesh[]): JoinedMesh {
  const vertexCount = parts.reduce((sum, part) => sum + part.roughness.length, 0);
  const triangleCount = parts.reduce((sum, part) => sum + part.triangles.length / 3, 0);
  const joined = {
    positions: new Float32Array(vertexCount * 3),
    normals: new Float32Array(vertexCount * 3),
    rest: new Float32Array(vertexCount * 3),
    albedo: new Float32Array(vertexCount * 3),
    roughness: new Float32Array(vertexCount),
    triangles: new Uint32Array(triangleCount * 3),
    surface: new Uint8Array(triangleCount),
    vertexCount,
  };
  let vertex = 0;
  let triangle = 0;
  for (const part of parts) {
    joined.positions.set(part.positions, vertex * 3);
    joined.normals.set(part.normals, vertex * 3);
    joined.rest.set(part.rest, vertex * 3);
    joined.albedo.set(part.albedo, vertex * 3);
    joined.roughness.set(part.roughness, vertex);
    for (let i = 0; i < part.triangles.length; i++) joined.triangles[triangle * 3 + i] = part.triangles[i] + vertex;
    joined.surface.fill(part.surface, triangle, triangle + part.triangles.length / 3);
    vertex += part.roughness.length;
    triangle += part.triangles.length / 3;
  }
  return joined;
}
