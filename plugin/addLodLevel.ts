import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { MeshData } from "../sdk/types";
import { createHeadMesh } from "./createHeadMesh";
import { lodCoverage } from "./lodCoverage";

/** A lighter mesh in the place of another where that is small on the screen; it hangs where that hangs and looks alike. */
export function addLodLevel(master: Mesh, data: MeshData, level: number): Mesh {
  const mesh = createHeadMesh(data, master.getScene(), `${master.name}_LOD${level}`);
  mesh.parent = master.parent;
  mesh.position.copyFrom(master.position);
  mesh.material = master.material;
  mesh.receiveShadows = master.receiveShadows;
  mesh.isPickable = master.isPickable;
  master.addLODLevel(lodCoverage(master, level), mesh);
  return mesh;
}
