import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import type { MeshData } from "../../sdk/types";
import { createHeadMesh } from "../createHeadMesh";
import { setTints } from "../setTints";
import { createFaceHairTexture } from "./createFaceHairTexture";

/** Single hairs mirror a tenth of what a surface of keratin would: they are thin and round. */
const MIRROR = 0.1;

/** Cards of hair in the face, whose UV lead to faceHairTexture(). */
export interface FaceHair {
  readonly mesh: MeshData;
  readonly tints?: Float32Array;
}

/**
 * Lashes, brows or a beard with their material; disposing of the parent's tree removes them.
 * @param color linear albedo
 * @param parent node of the head frame
 * @param prefix of the names of mesh and material; they end in the data's
 */
export function createFaceHair(
  { mesh: data, tints }: FaceHair,
  color: readonly [number, number, number],
  parent: TransformNode,
  prefix = parent.name,
): Mesh {
  const scene = parent.getScene();
  const name = `${prefix}.${data.name}`;
  const mesh = createHeadMesh(data, scene, name);
  try {
    mesh.parent = parent;
    mesh.receiveShadows = true;
    // Lashes and brows lie on the head: nobody's pointer is meant for them.
    mesh.isPickable = data.name === "beard";
    if (tints) setTints(mesh, tints);
    const material = new PBRMaterial(name, scene);
    mesh.material = material;
    material.albedoTexture = createFaceHairTexture(scene);
    material.albedoTexture.hasAlpha = true;
    material.albedoColor = new Color3(...color);
    material.metallic = 0;
    material.metallicF0Factor = MIRROR;
    material.roughness = 0.6;
    // Blended, not cut: a hair is thinner than a pixel from a step away. All have one colour, so that their order is no matter.
    material.transparencyMode = PBRMaterial.PBRMATERIAL_ALPHABLEND;
    material.useAlphaFromAlbedoTexture = true;
    material.useRadianceOverAlpha = false;
    material.useSpecularOverAlpha = false;
    material.backFaceCulling = false;
    material.twoSidedLighting = false;
    return mesh;
  } catch (error) {
    mesh.morphTargetManager?.dispose();
    mesh.dispose(false, true);
    throw error;
  }
}
