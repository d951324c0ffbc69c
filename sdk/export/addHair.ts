import { HAIR_TEXTURE_SIZE, hairTexture } from "../head/hair/hairTexture";
import { thinHair } from "../head/lod/thinHair";
import type { HairData } from "../types";
import { addImage } from "./glb/addImage";
import { addMesh } from "./glb/addMesh";
import { addStrandMaterial } from "./glb/addStrandMaterial";
import type { GlbDraft } from "./glb/GlbDraft";
import { shownName } from "./glb/linkLods";
import type { Mesh, Node } from "./gltfLibrary";

const NAME = "Hair";
/** Half the scene's texture: a file's strands are seen from farther. */
const SIZE = HAIR_TEXTURE_SIZE / 2;
/** Holes between strands; the scene's own material tests more finely. */
const CUT = 0.35;
const ROUGHNESS = 0.5;

/**
 * The hair as nodes of cards, one for each level of detail: alpha-tested plain PBR that every viewer shows, colours at the
 * vertices in bytes.
 */
export async function addHair(draft: GlbDraft, hair: HairData, levels: readonly number[]): Promise<Node[]> {
  const { style, tints } = hair;
  const texture = await addImage(draft, "hair-strands", SIZE, hairTexture(SIZE), "data");
  // Colours of a file end at 1: what is brighter goes to the material.
  const brightest = tints.reduce((most, tint) => Math.max(most, tint), 1);
  const [r, g, b] = style.color.map((value) => Math.min(1, value * brightest));
  const material = addStrandMaterial(draft, { name: NAME, texture, color: [r, g, b], roughness: ROUGHNESS })
    .setAlphaMode("MASK")
    .setAlphaCutoff(CUT);
  return levels.map((level, i) => {
    const mesh = addCards(draft, thinHair(hair, level), brightest);
    mesh.listPrimitives()[0].setMaterial(material);
    return draft.document.createNode(shownName(NAME, level, i)).setMesh(mesh);
  });
}

function addCards(draft: GlbDraft, { mesh: data, tints }: HairData, brightest: number): Mesh {
  const colors = Uint8Array.from({ length: (tints.length / 3) * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : Math.round((255 * tints[Math.floor(i / 4) * 3 + (i % 4)]) / brightest),
  );
  const mesh = addMesh(draft, { ...data, tangents: undefined });
  const accessor = draft.document
    .createAccessor()
    .setType("VEC4")
    .setArray(colors)
    .setNormalized(true)
    .setBuffer(draft.document.getRoot().listBuffers()[0]);
  mesh.listPrimitives()[0].setAttribute("COLOR_0", accessor);
  return mesh;
}
