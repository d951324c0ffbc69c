import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { EyeballData } from "../sdk/types";
import { createHeadMesh, headToSceneX } from "./createHeadMesh";
import { createMapTexture } from "./createMapTexture";

/** Refractive index of the tear film and cornea: F0 = .025. */
const CORNEA_IOR = 1.376;
/** Tears are smoother; this much makes of a lamp without size a highlight as wide as a real lamp's. */
const WET_ROUGHNESS = 0.15;

/** An eye of a SceneAvatar: turn `node` to turn it. */
export interface SceneEye {
  readonly side: "left" | "right";
  /** At the eye's centre; +Z is where the eye looks. */
  readonly node: TransformNode;
  readonly eyeball: Mesh;
}

/**
 * Eyeball with its material below a node at the eye's centre, `LeftEye` or `RightEye`; disposing of the node's
 * tree removes all.
 * @param frame node of the head frame
 * @param prefix of the names of meshes and materials
 */
export function createEye(data: EyeballData, frame: TransformNode, scene: Scene, prefix = frame.name): SceneEye {
  const name = `${prefix}.eye-${data.side}`;
  const node = new TransformNode(data.side === "left" ? "LeftEye" : "RightEye", scene);
  node.parent = frame;
  node.position = new Vector3(data.centre[0] * headToSceneX(scene), data.centre[1], data.centre[2]);
  node.rotationQuaternion = Quaternion.Identity();
  const eyeball = createHeadMesh(data.mesh, scene, `${name}.eyeball`);
  eyeball.parent = node;
  eyeball.receiveShadows = true;
  eyeball.material = createEyeballMaterial(data, eyeball.name, scene);
  return { side: data.side, node, eyeball };
}

function createEyeballMaterial(data: EyeballData, name: string, scene: Scene): PBRMaterial {
  // The texture first: if it fails there is no material to clear away.
  const texture = createMapTexture(`${name}.albedo`, data.texture.rgba, data.texture.size, true, scene);
  const material = new PBRMaterial(name, scene);
  material.albedoTexture = texture;
  // The socket hides a part of the surroundings from the ball; what the lids hide is EyeMaterialPlugin's.
  material.environmentIntensity = 0.8;
  material.metallic = 0;
  material.roughness = WET_ROUGHNESS;
  material.indexOfRefraction = CORNEA_IOR;
  material.transparencyMode = PBRMaterial.PBRMATERIAL_OPAQUE;
  return material;
}
