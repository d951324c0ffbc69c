import { buildBeard } from "../head/beard/buildBeard";
import { buildBrows } from "../head/faceHair/growth";
import { BEARDLESS_LEVEL } from "../head/lod/AvatarLod";
import type { Avatar, MeshData } from "../types";
import { addFaceHairMaterial } from "./glb/addFaceHairMaterial";
import { addMesh } from "./glb/addMesh";
import type { GlbDraft } from "./glb/GlbDraft";
import { shownName } from "./glb/linkLods";
import type { Node } from "./gltfLibrary";

/**
 * Beard and brows as nodes of few cards with their own shapes: each shape of each vertex costs bytes. Levels share a mesh;
 * the last ones have none, for there the maps are enough.
 * @param head whole, with all shapes that the file has
 * @returns the nodes of each, one a level
 */
export async function addFaceHair(
  draft: GlbDraft,
  head: MeshData,
  { beard, brows }: Pick<Avatar, "beard" | "brows">,
  levels: readonly number[],
): Promise<{ readonly beard: readonly Node[]; readonly brows: readonly Node[] }> {
  if (levels[0] >= BEARDLESS_LEVEL) return { beard: [], brows: [] };
  const add = async (name: string, cards: MeshData, color: readonly [number, number, number]): Promise<Node[]> => {
    if (cards.indices.length === 0) return [];
    // Cards of a file differ by their hairs alone: colours at the vertices would cost a tenth more.
    const mesh = addMesh(draft, { ...cards, tangents: undefined }, false);
    mesh.listPrimitives()[0].setMaterial(await addFaceHairMaterial(draft, name, color));
    return levels.map((level, i) => {
      const node = draft.document.createNode(shownName(name, level, i));
      return level < BEARDLESS_LEVEL ? node.setMesh(mesh) : node;
    });
  };
  return {
    beard: beard?.style
      ? await add("Beard", buildBeard(head, beard, beard.style, "light").mesh, beard.style.color)
      : [],
    brows: brows?.style
      ? await add("Brows", buildBrows(head, brows, brows.style, "light").mesh, brows.style.color)
      : [],
  };
}
