import { Matrix } from "@babylonjs/core/Maths/math.vector.js";
import type { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { rotateSh } from "../sdk/shading/rotateSh";
import type { Avatar } from "../sdk/types";
import { headToSceneX } from "./createHeadMesh";

/**
 * The photo's light as it falls on the avatar where it stands now: camera -> head -> scene.
 * @returns 81 * 3 in Babylon's cube frame: the scene's, with z negated in a right-handed scene
 */
export function lightToScene(avatar: Avatar, root: TransformNode): Float64Array {
  return rotateSh(avatar.light.sh, cameraToCube(avatar, root));
}

/** 3x3 row-major, orthogonal; a left-handed scene makes it a reflection, which the light's values do not mind. */
function cameraToCube(avatar: Avatar, root: TransformNode): Float64Array {
  const scene = root.getScene();
  const xSign = headToSceneX(scene);
  const zSign = scene.useRightHandedSystem ? -1 : 1;
  const world = worldRotation(root);
  const result = new Float64Array(9);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      let sum = 0;
      for (let k = 0; k < 3; k++) {
        // headToCamera is rigid: its transpose leads from the camera to the head.
        sum += world[3 * row + k] * (k === 0 ? xSign : 1) * avatar.fit.headToCamera[4 * column + k];
      }
      result[3 * row + column] = row === 2 ? zSign * sum : sum;
    }
  }
  return result;
}

/** Rotation of the node in the scene, 3x3 row-major for column vectors (Babylon's matrices are for row vectors). */
function worldRotation(root: TransformNode): Float64Array {
  const rotation = new Matrix();
  root.computeWorldMatrix(true).getRotationMatrixToRef(rotation);
  const m = rotation.m;
  return Float64Array.of(m[0], m[4], m[8], m[1], m[5], m[9], m[2], m[6], m[10]);
}
