import type { AbstractMesh } from "@babylonjs/core/Meshes/abstractMesh.js";
import type { Scene } from "@babylonjs/core/scene.js";

/** Adds meshes to the shadow generators that the scene's lights have now; a mesh that is disposed leaves them by itself. */
export function castShadowsOf(meshes: readonly AbstractMesh[], scene: Scene): void {
  for (const light of scene.lights) {
    for (const generator of light.getShadowGenerators()?.values() ?? []) {
      const list = generator.getShadowMap()?.renderList;
      for (const mesh of meshes) if (list && !list.includes(mesh)) list.push(mesh);
    }
  }
}
