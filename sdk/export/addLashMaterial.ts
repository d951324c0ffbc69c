import { faceHairTexture } from "../head/faceHair/faceHairTexture";
import type { LashStyle } from "../types";
import { addImage } from "./glb/addImage";
import type { GlbDraft } from "./glb/GlbDraft";
import type { Material } from "./gltfLibrary";

/** Side of the texture in a file, px: half the scene's. */
const SIZE = 512;
const ROUGHNESS = 0.6;
/** As in the scene: lashes are thin and round. */
const SPECULAR = 0.1;

/** The lashes' material, blended: they are thinner than a pixel from a step away. */
export async function addLashMaterial(draft: GlbDraft, { color }: LashStyle): Promise<Material> {
  const { gltf, document } = draft;
  return document
    .createMaterial("Lashes")
    .setBaseColorTexture(await addImage(draft, "face-hair", SIZE, faceHairTexture(SIZE), "data"))
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
