import type { CardList } from "../hair/CardList";
import { cardMesh } from "../hair/cardMesh";
import { bandRow, FACE_HAIR_BANDS } from "./faceHairTexture";

/** Cards of a beard or of brows as a mesh without shapes, in their band of faceHairTexture(), and their tints. */
export function tuftMesh(list: CardList, name: string): ReturnType<typeof cardMesh> {
  const uvs = list.uvs.map((value, i) => (i % 2 === 0 ? value : bandRow(FACE_HAIR_BANDS.beard, value)));
  return cardMesh({ ...list, uvs }, name);
}
