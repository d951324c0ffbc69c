import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { type HeadAnchor, headAnchors } from "../sdk/head/headAnchors";
import type { Avatar } from "../sdk/types";
import { headToSceneX } from "./createHeadMesh";

/** Places on and in a head to hang things on, left and right as the person has them. */
export type SceneAnchors = Readonly<Record<HeadAnchor | "leftEye" | "rightEye", Vector3>>;

/**
 * The SDK's anchors and the eyeballs' centres as a scene has them: metres, in the head mesh's own frame.
 * @throws RangeError for a head whose model is not of version 1
 */
export function sceneAnchors(avatar: Avatar, scene: Scene): SceneAnchors {
  const [leftEye, rightEye] = avatar.eyes.map(({ centre }) => centre);
  const places = Object.entries({ ...headAnchors(avatar), leftEye, rightEye });
  const x = headToSceneX(scene);
  return Object.fromEntries(places.map(([name, at]) => [name, new Vector3(at[0] * x, at[1], at[2])])) as SceneAnchors;
}
