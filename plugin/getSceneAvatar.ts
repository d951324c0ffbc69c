import type { Node } from "@babylonjs/core/node.js";
import type { SceneAvatar } from "./SceneAvatar";

const avatars = new WeakMap<Node, SceneAvatar>();

/** The avatar that a node belongs to: its root, a mesh of it, a picked one. Undefined for every other node. */
export function getSceneAvatar(node: Node): SceneAvatar | undefined {
  for (let at: Node | null = node; at; at = at.parent) {
    const avatar = avatars.get(at);
    if (avatar) return avatar;
  }
  return undefined;
}

/** Lets getSceneAvatar find an avatar by its root. */
export function rememberSceneAvatar(avatar: SceneAvatar): SceneAvatar {
  avatars.set(avatar.root, avatar);
  return avatar;
}
