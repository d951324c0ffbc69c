import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { HAIR_TEXTURE_SIZE, hairTexture } from "../../sdk/head/hair/hairTexture";
import type { HairData } from "../../sdk/types";
import { createHeadMesh } from "../createHeadMesh";
import { createMapTexture } from "../createMapTexture";
import { setTints } from "../setTints";
import { HairMaterialPlugin } from "./HairMaterialPlugin";

/** Cards below this are nobody's hair: holes between strands. The plugin tests again, more finely. */
const CUT = 0.1;

/**
 * Hair with its material; disposing of the parent's tree, or of mesh and material, removes it.
 * @param parent node of the head frame
 */
export function createHair(hair: HairData, parent: TransformNode, scene: Scene, prefix = parent.name): Mesh {
  const name = `${prefix}.hair`;
  const mesh = createHeadMesh(hair.mesh, scene, name);
  try {
    mesh.parent = parent;
    setTints(mesh, hair.tints);
    mesh.receiveShadows = true;
    const material = new PBRMaterial(name, scene);
    mesh.material = material;
    material.albedoTexture = createMapTexture(`${name}.strands`, hairTexture(), HAIR_TEXTURE_SIZE, true, scene);
    material.albedoTexture.hasAlpha = true;
    material.albedoColor = new Color3(...hair.style.color);
    material.metallic = 0;
    material.roughness = 0.5;
    material.indexOfRefraction = 1.55;
    material.anisotropy.isEnabled = true;
    material.anisotropy.intensity = 0.7;
    material.transparencyMode = PBRMaterial.PBRMATERIAL_ALPHATEST;
    material.useAlphaFromAlbedoTexture = true;
    material.alphaCutOff = CUT;
    material.backFaceCulling = false;
    material.twoSidedLighting = false;
    material.forceIrradianceInFragment = true;
    new HairMaterialPlugin(material, HAIR_TEXTURE_SIZE);
    return mesh;
  } catch (error) {
    mesh.dispose(false, true);
    throw error;
  }
}
