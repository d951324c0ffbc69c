import { Quaternion } from "@babylonjs/core/Maths/math.vector.js";
import type { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { headToSceneX } from "./createHeadMesh";
import type { NeckTurn } from "./idle/breathMotion";

/** Turns a neck as idle life says; allocates nothing. */
export function turnNeck({ yaw, pitch, roll }: NeckTurn, neck: TransformNode): void {
  const sign = headToSceneX(neck.getScene());
  neck.rotationQuaternion ??= new Quaternion();
  Quaternion.RotationYawPitchRollToRef(yaw * sign, -pitch, -roll * sign, neck.rotationQuaternion);
}
