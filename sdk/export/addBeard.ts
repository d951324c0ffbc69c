import { buildBeard } from "../head/beard/buildBeard";
import type { BeardData, BeardStyle, MeshData } from "../types";
import { addFaceHairMaterial } from "./glb/addFaceHairMaterial";
import { addMesh } from "./glb/addMesh";
import type { GlbDraft } from "./glb/GlbDraft";
import type { Node } from "./gltfLibrary";

/**
 * The beard as one node of few cards with its own shapes: each shape of each vertex costs bytes.
 * @param head whole, with all shapes that the file has
 * @returns undefined where the style leaves no card
 */
export async function addBeard(
  draft: GlbDraft,
  head: MeshData,
  beard: BeardData,
  style: BeardStyle,
): Promise<Node | undefined> {
  // Cards of a file differ by their hairs alone: colours at the vertices would cost a tenth more.
  const { mesh: cards } = buildBeard(head, beard, style, "light");
  if (cards.indices.length === 0) return undefined;
  const mesh = addMesh(draft, { ...cards, tangents: undefined });
  mesh.listPrimitives()[0].setMaterial(await addFaceHairMaterial(draft, "Beard", style.color));
  return draft.document.createNode("Beard").setMesh(mesh);
}
