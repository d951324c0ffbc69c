import { faceHairTexture } from "../../head/faceHair/faceHairTexture";
import type { Material } from "../gltfLibrary";
import { addImage } from "./addImage";
import type { GlbDraft } from "./GlbDraft";

/** Side of the texture in a file, px: half the scene's. */
const SIZE = 512;
const ROUGHNESS = 0.6;
/** As in the scene: single hairs are thin and round. */
const SPECULAR = 0.1;
const IMAGE = "face-hair";

/** The material of lashes or a beard, blended: hairs are thinner than a pixel from a step away. They share one picture. */
export async function addFaceHairMaterial(
  draft: GlbDraft,
  name: string,
  color: readonly [number, number, number],
): Promise<Material> {
  const { gltf, document } = draft;
  const known = document
    .getRoot()
    .listTextures()
    .find((texture) => texture.getName() === IMAGE);
  return document
    .createMaterial(name)
    .setBaseColorTexture(known ?? (await addImage(draft, IMAGE, SIZE, faceHairTexture(SIZE), "data")))
    .setBaseColorFactor([...color, 1])
    .setAlphaMode("BLEND")
    .setDoubleSided(true)
    .setMetallicFactor(0)
    .setRoughnessFactor(ROUGHNESS)
    .setExtension(
      "KHR_materials_specular",
      document.createExtension(gltf.KHRMaterialsSpecular).createSpecular().setSpecularFactor(SPECULAR),
    );
}
