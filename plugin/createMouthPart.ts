import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { addVisemes } from "../sdk/head/addVisemes";
import type { MouthPart } from "../sdk/types";
import { createHeadMesh } from "./createHeadMesh";
import { setTints } from "./setTints";

/** Saliva over enamel and flesh: refractive index of water, a little more over enamel (F0 .02 and .028). */
const WET = {
  enamel: { indexOfRefraction: 1.4, roughness: 0.3 },
  gum: { indexOfRefraction: 1.33, roughness: 0.35 },
  tongue: { indexOfRefraction: 1.33, roughness: 0.5 },
} as const;

/**
 * A part of the mouth with its material and the visemes that move it; disposing of the parent's tree removes it.
 * @param parent node of the head frame
 * @param prefix of the names of mesh and material
 */
export function createMouthPart(part: MouthPart, parent: TransformNode, scene: Scene, prefix = parent.name): Mesh {
  const name = `${prefix}.${part.mesh.name}`;
  const mesh = createHeadMesh(addVisemes(part.mesh), scene, name);
  mesh.parent = parent;
  setTints(mesh, part.tints);
  mesh.receiveShadows = true;
  const material = new PBRMaterial(name, scene);
  mesh.material = material;
  material.albedoColor = new Color3(...part.albedo);
  material.metallic = 0;
  material.roughness = WET[part.kind].roughness;
  material.indexOfRefraction = WET[part.kind].indexOfRefraction;
  material.transparencyMode = PBRMaterial.PBRMATERIAL_OPAQUE;
  return mesh;
}
