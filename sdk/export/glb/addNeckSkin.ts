import type { HeadJoints } from "../../head/headJoints";
import { neckWeights } from "../../head/neckWeights";
import type { Node } from "../gltfLibrary";
import type { GlbDraft } from "./GlbDraft";

/** What bends between the joints `Head` and `Neck`. */
export interface NeckSkin {
  /** Whether any of it, V * 3 in the head frame, does not go rigidly with the head. */
  bends(positions: Float32Array): boolean;
  /** Weights the mesh of a node, in bytes. The node has to stand at the head frame's origin, beside the armature. */
  bind(node: Node): void;
}

/** The skin of the joints `Head` and `Neck`, which stand unturned at `joints`. */
export function addNeckSkin({ document }: GlbDraft, head: Node, neck: Node, joints: HeadJoints): NeckSkin {
  const buffer = document.getRoot().listBuffers()[0];
  const places = [joints.head, joints.neck];
  const inverse = Float32Array.from(places.flatMap(([x, y, z]) => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -x, -y, -z, 1]));
  const matrices = document.createAccessor().setType("MAT4").setArray(inverse).setBuffer(buffer);
  const skin = document.createSkin("Neck").addJoint(head).addJoint(neck).setInverseBindMatrices(matrices);
  const bytes = (array: Uint8Array, normalized: boolean) =>
    document.createAccessor().setType("VEC4").setArray(array).setNormalized(normalized).setBuffer(buffer);
  const bind = (node: Node) => {
    const primitive = node.setSkin(skin).getMesh()?.listPrimitives()[0];
    const shares = neckWeights(primitive?.getAttribute("POSITION")?.getArray() as Float32Array, joints);
    const indices = new Uint8Array(shares.length * 4);
    const weights = new Uint8Array(shares.length * 4);
    shares.forEach((share, vertex) => {
      const byHead = Math.round(255 * share);
      weights.set([byHead, 255 - byHead], 4 * vertex);
      // A joint of no weight is to be called 0.
      if (byHead < 255) indices[4 * vertex + 1] = 1;
    });
    primitive?.setAttribute("JOINTS_0", bytes(indices, false)).setAttribute("WEIGHTS_0", bytes(weights, true));
  };
  return { bends: (positions) => neckWeights(positions, joints).some((share) => share < 1), bind };
}
