import type { MeshData } from "../../types";

/** Positions and unit normals of a mesh. */
export interface PosedMesh {
  /** V * 3, metres. */
  readonly positions: Float32Array;
  /** V * 3, unit. */
  readonly normals: Float32Array;
}

/** A mesh with its morph targets added by weight (in the order of `mesh.morphTargets`). */
export function poseMesh(mesh: MeshData, weights: ArrayLike<number>): PosedMesh {
  const positions = mesh.positions.slice();
  const normals = mesh.normals.slice();
  mesh.morphTargets.forEach((target, k) => {
    const weight = weights[k] ?? 0;
    if (weight === 0) return;
    for (let i = 0; i < positions.length; i++) {
      positions[i] += weight * target.positions[i];
      normals[i] += weight * target.normals[i];
    }
  });
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i], normals[i + 1], normals[i + 2]) || 1;
    for (let c = 0; c < 3; c++) normals[i + c] /= length;
  }
  return { positions, normals };
}
