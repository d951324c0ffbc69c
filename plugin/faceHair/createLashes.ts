import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { FACE_HAIR_TEXTURE_SIZE, faceHairTexture } from "../../sdk/head/faceHair/faceHairTexture";
import type { AvatarLod } from "../../sdk/head/lod/AvatarLod";
import { createHeadMesh } from "../createHeadMesh";
import { createMapTexture } from "../createMapTexture";

/** Lashes mirror a tenth of what a surface of keratin would: they are thin and round. */
const MIRROR = 0.1;

/**
 * Lashes with their material; disposing of the parent's tree removes them.
 * @param parent node of the head frame
 */
export function createLashes(
  { style, mesh: data }: NonNullable<AvatarLod["lashes"]>,
  parent: TransformNode,
  scene: Scene,
  prefix = parent.name,
): Mesh {
  const name = `${prefix}.lashes`;
  const mesh = createHeadMesh(data, scene, name);
  mesh.parent = parent;
  mesh.receiveShadows = true;
  const material = new PBRMaterial(name, scene);
  mesh.material = material;
  material.albedoTexture = createMapTexture(`${name}.hairs`, faceHairTexture(), FACE_HAIR_TEXTURE_SIZE, true, scene);
  material.albedoTexture.hasAlpha = true;
  material.albedoColor = new Color3(...style.color);
  material.metallic = 0;
  material.metallicF0Factor = MIRROR;
  material.roughness = 0.6;
  // Blended, not cut: a lash is thinner than a pixel from a step away.
  material.transparencyMode = PBRMaterial.PBRMATERIAL_ALPHABLEND;
  material.useAlphaFromAlbedoTexture = true;
  material.useRadianceOverAlpha = false;
  material.useSpecularOverAlpha = false;
  material.backFaceCulling = false;
  material.twoSidedLighting = false;
  return mesh;
}
