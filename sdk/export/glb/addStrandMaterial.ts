import type { Material, Texture } from "../gltfLibrary";
import type { GlbDraft } from "./GlbDraft";

/** Strands are thin and round, and no surface: against the light they would mirror it as edges of glass do. */
const SPECULAR = 0.1;

export interface StrandMaterial {
  readonly name: string;
  readonly texture: Texture;
  /** Linear. */
  readonly color: readonly [number, number, number];
  readonly roughness: number;
}

/** Plain PBR for cards of strands, seen from both sides; whether they are cut or blended is the caller's. */
export function addStrandMaterial(
  { gltf, document }: GlbDraft,
  { name, texture, color, roughness }: StrandMaterial,
): Material {
  return document
    .createMaterial(name)
    .setBaseColorTexture(texture)
    .setBaseColorFactor([...color, 1])
    .setDoubleSided(true)
    .setMetallicFactor(0)
    .setRoughnessFactor(roughness)
    .setExtension(
      "KHR_materials_specular",
      document.createExtension(gltf.KHRMaterialsSpecular).createSpecular().setSpecularFactor(SPECULAR),
    );
}
