import { Bone } from "@babylonjs/core/Bones/bone.js";
import { Skeleton } from "@babylonjs/core/Bones/skeleton.js";
import { VertexBuffer } from "@babylonjs/core/Buffers/buffer.js";
import { Matrix, Quaternion } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { headJoints } from "../sdk/head/headJoints";
import { neckWeights } from "../sdk/head/neckWeights";
import type { Avatar, MeshData } from "../sdk/types";
import type { AvatarBones } from "./createBones";

/** Lets the skin of the neck, and hair that hangs beside it, stay behind when the head turns. */
export interface NeckSkin {
  /** Weights a mesh that hangs on the head joint at the head frame's origin; one that all goes with the head is left as it is. */
  bind(mesh: Mesh, data: Pick<MeshData, "positions">): void;
}

/**
 * Meshes stay below the head joint, so what is hung on them goes with the head: one bone of their skeleton is that frame
 * itself, the other leads back to where the neck has it. It goes with the root's tree.
 * @param bones unturned
 */
export function createNeckSkin({ eyes }: Pick<Avatar, "eyes">, { armature, neck, head }: AvatarBones): NeckSkin {
  const joints = headJoints(eyes);
  const skeleton = new Skeleton("neck", "neck", armature.getScene());
  // Two matrices are uniforms; a texture would be one more for every avatar.
  skeleton.useTextureToStoreBoneMatrices = false;
  new Bone("Head", skeleton, null, Matrix.Identity());
  const still = new Bone("Neck", skeleton, null, Matrix.Identity());
  const offset = neck.position.add(head.position);
  const fromFrame = Matrix.Translation(-offset.x, -offset.y, -offset.z);
  // From the head frame as it lies in the neck's when nothing is turned.
  const atRest = Matrix.Translation(-neck.position.x, -neck.position.y, -neck.position.z);
  const euler = new Quaternion();
  const moved = new Matrix();
  const back = new Matrix();
  const follow = () => {
    // Elsewhere than below the neck there is no neck to stay behind.
    if (head.parent !== neck) {
      still.updateMatrix(Matrix.IdentityToRef(back), false);
      return;
    }
    const turn = head.rotationQuaternion ?? Quaternion.FromEulerVectorToRef(head.rotation, euler);
    Matrix.ComposeToRef(head.scaling, turn, head.position, moved);
    fromFrame.multiplyToRef(moved, back);
    back.invertToRef(moved);
    atRest.multiplyToRef(moved, back);
    still.updateMatrix(back, false);
  };
  head.onAfterWorldMatrixUpdateObservable.add(follow);
  head.onDisposeObservable.addOnce(() => skeleton.dispose());
  return {
    bind: (mesh, { positions }) => {
      const shares = neckWeights(positions, joints);
      if (shares.every((share) => share === 1)) return;
      const indices = new Float32Array(shares.length * 4);
      const weights = new Float32Array(shares.length * 4);
      shares.forEach((share, vertex) => {
        indices[4 * vertex + 1] = 1;
        weights[4 * vertex] = share;
        weights[4 * vertex + 1] = 1 - share;
      });
      mesh.setVerticesData(VertexBuffer.MatricesIndicesKind, indices);
      mesh.setVerticesData(VertexBuffer.MatricesWeightsKind, weights);
      mesh.numBoneInfluencers = 2;
      mesh.skeleton = skeleton;
    },
  };
}
