import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { releaseEffects } from "./releaseEffects";

/** Removes a mesh of the avatar with its lighter levels, shapes, shaders and its material, whose textures nobody else has. */
export function removeMesh(mesh: Mesh): void {
  for (const { mesh: level } of [...mesh.getLODLevels()]) {
    if (level) dispose(level, false);
  }
  dispose(mesh, true);
}

function dispose(mesh: Mesh, withMaterial: boolean): void {
  mesh.morphTargetManager?.dispose();
  releaseEffects(mesh);
  mesh.dispose(false, withMaterial);
}
