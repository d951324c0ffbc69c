import { reduceChannels } from "../../image/reduceChannels";
import type { Avatar, AvatarMaps, EyeballData, MouthPart } from "../../types";
import type { Material } from "../gltfLibrary";
import { packSkinTextures } from "../packSkinTextures";
import { addImage } from "./addImage";
import type { GlbDraft } from "./GlbDraft";

/** Ophthalmology's mean of the living cornea. */
const CORNEA_IOR = 1.376;
/** Saliva over enamel, gum and the rough back of the tongue. */
const MOUTH_ROUGHNESS = { enamel: 0.3, gum: 0.35, tongue: 0.5 } as const;
/** Names that lead the skin's extension to its material and image. */
export const SKIN_MATERIAL = "Skin";
export const SKIN_IMAGE = "skin";

/** The materials of an avatar, for every level of detail. */
export interface AvatarMaterials {
  readonly skin: Material;
  readonly eyes: readonly { readonly ball: Material; readonly cornea: Material }[];
  readonly mouth: readonly Material[];
}

/** Adds all materials and pictures of an avatar. */
export async function addMaterials(
  draft: GlbDraft,
  { eyes, mouth }: Pick<Avatar, "eyes" | "mouth">,
  maps: AvatarMaps,
): Promise<AvatarMaterials> {
  const skin = await addSkinMaterial(draft, maps);
  const balls = [await addEyeMaterials(draft, eyes[0]), await addEyeMaterials(draft, eyes[1])];
  return { skin, eyes: balls, mouth: mouth.map((part) => addMouthMaterial(draft, part)) };
}

async function addSkinMaterial(draft: GlbDraft, maps: AvatarMaps): Promise<Material> {
  const { gltf, document, images } = draft;
  const { size } = maps;
  const { albedoSpecular, occlusionRoughness } = packSkinTextures(maps);
  // The specular factor goes with the normals: a JPEG has no alpha.
  const normalSpecular = maps.normal.map((value, i) => ((i & 3) === 3 ? albedoSpecular[i] : value));
  const color = await addImage(draft, "albedo", size, albedoSpecular.map(opaque), "colour");
  const surface = await addImage(draft, "occlusion-roughness", size, occlusionRoughness, "data");
  const normal = await addImage(draft, "normal-specular", size, normalSpecular, "data-with-alpha");
  const half = images === "png" ? size : Math.ceil(size / 2);
  const skin = half === size ? maps.skin : reduceChannels(maps.skin, size, 4, half);
  await addImage(draft, SKIN_IMAGE, half, skin, "data-with-alpha");
  const specular = document.createExtension(gltf.KHRMaterialsSpecular).createSpecular();
  return document
    .createMaterial(SKIN_MATERIAL)
    .setBaseColorTexture(color)
    .setMetallicRoughnessTexture(surface)
    .setOcclusionTexture(surface)
    .setNormalTexture(normal)
    .setMetallicFactor(0)
    .setRoughnessFactor(1)
    .setExtension("KHR_materials_specular", specular.setSpecularTexture(normal));
}

async function addEyeMaterials(draft: GlbDraft, eye: EyeballData) {
  const { gltf, document } = draft;
  const name = eye.side === "left" ? "LeftEye" : "RightEye";
  const texture = await addImage(draft, `${name}-albedo`, eye.texture.size, eye.texture.rgba, "colour");
  const ball = document.createMaterial(name).setBaseColorTexture(texture).setMetallicFactor(0).setRoughnessFactor(0.3);
  const cornea = document
    .createMaterial(`${name}Cornea`)
    .setBaseColorFactor([0, 0, 0, 0.03])
    .setMetallicFactor(0)
    .setRoughnessFactor(0.06)
    .setAlphaMode("BLEND")
    .setExtension("KHR_materials_ior", document.createExtension(gltf.KHRMaterialsIOR).createIOR().setIOR(CORNEA_IOR));
  return { ball, cornea };
}

function addMouthMaterial({ document }: GlbDraft, { mesh, kind, albedo }: MouthPart): Material {
  return document
    .createMaterial(mesh.name.replace(/^./, (letter) => letter.toUpperCase()))
    .setBaseColorFactor([...albedo, 1])
    .setMetallicFactor(0)
    .setRoughnessFactor(MOUTH_ROUGHNESS[kind]);
}

function opaque(value: number, i: number): number {
  return (i & 3) === 3 ? 255 : value;
}
