import { Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { headJoints } from "../sdk/head/headJoints";
import type { Avatar } from "../sdk/types";
import { headToSceneX } from "./createHeadMesh";

/**
 * The joints of an avatar, named as Mixamo names its bones without the prefix (Ready Player Me, TalkingHead). They are nodes;
 * skin and long hair bend between neck and head. To set the head on a body, parent `neck` to the body's bone.
 */
export interface AvatarBones {
  /** `Armature`, below the root. */
  readonly armature: TransformNode;
  /** `Neck`, below the armature: idle life sways it. */
  readonly neck: TransformNode;
  /** `Head`, below the neck: `drive` turns it. Skin, mouth and eyes hang on it. */
  readonly head: TransformNode;
}

/** Neck and head joint of an avatar below its root, unturned. */
export function createBones(avatar: Pick<Avatar, "eyes">, root: TransformNode): AvatarBones {
  const scene = root.getScene();
  const joints = headJoints(avatar.eyes);
  const place = ([x, y, z]: readonly number[]) => new Vector3(x * headToSceneX(scene), y, z);
  const joint = (name: string, parent: TransformNode) => {
    const node = new TransformNode(name, scene);
    node.parent = parent;
    node.rotationQuaternion = Quaternion.Identity();
    return node;
  };
  const armature = joint("Armature", root);
  const neck = joint("Neck", armature);
  const head = joint("Head", neck);
  neck.position = place(joints.neck);
  head.position = place(joints.head).subtractInPlace(neck.position);
  return { armature, neck, head };
}
