import type { AbstractMesh } from "@babylonjs/core/Meshes/abstractMesh.js";

/**
 * Releases the shaders of a mesh that is about to go, with what Babylon (9.28) forgets on WebGPU: the buffers of each
 * shader's own uniforms, some 4 kB. Shaders that other meshes use stay.
 */
export function releaseEffects(mesh: AbstractMesh): void {
  for (const subMesh of mesh.subMeshes ?? []) {
    const { effect } = subMesh;
    subMesh.resetDrawCache(undefined, true);
    if (effect?.isDisposed) effect.getPipelineContext()?.dispose();
  }
}
