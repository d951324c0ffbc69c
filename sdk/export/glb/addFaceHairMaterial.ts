import { faceHairTexture } from "../../head/faceHair/faceHairTexture";
import type { Material } from "../gltfLibrary";
import { addImage } from "./addImage";
import { addStrandMaterial } from "./addStrandMaterial";
import type { GlbDraft } from "./GlbDraft";

/** Side of the texture in a file, px: half the scene's. */
const SIZE = 512;
const ROUGHNESS = 0.6;
const IMAGE = "face-hair";

/** The material of lashes, brows or a beard, blended: hairs are thinner than a pixel from a step away. They share one picture. */
export async function addFaceHairMaterial(
  draft: GlbDraft,
  name: string,
  color: readonly [number, number, number],
): Promise<Material> {
  const known = draft.document
    .getRoot()
    .listTextures()
    .find((one) => one.getName() === IMAGE);
  const texture = known ?? (await addImage(draft, IMAGE, SIZE, faceHairTexture(SIZE), "data"));
  return addStrandMaterial(draft, { name, texture, color, roughness: ROUGHNESS }).setAlphaMode("BLEND");
}
