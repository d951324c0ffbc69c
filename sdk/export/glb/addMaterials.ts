import { lidCurves } from "../../head/lidCurves";
import { reduceChannels } from "../../image/reduceChannels";
import type { Avatar, AvatarMaps, EyeballData, MeshData, MouthPart } from "../../types";
import type { Material } from "../gltfLibrary";
import { packSkinTextures } from "../packSkinTextures";
import { addFaceHairMaterial } from "./addFaceHairMaterial";
import { addImage } from "./addImage";
import type { GlbDraft } from "./GlbDraft";
import { shadeEye } from "./shadeEye";

/** Ophthalmology's mean of the living cornea, and the tear film over all of the eye. */
const CORNEA_IOR = 1.376;
const TEARS_ROUGHNESS = 0.1;
/** Saliva over enamel, gum and the rough back of the tongue. */
const MOUTH_ROUGHNESS = { enamel: 0.3, gum: 0.35, tongue: 0.5 } as const;
/** Names that lead the skin's extension to its material and image. */
export const SKIN_MATERIAL = "Skin";
export const SKIN_IMAGE = "skin";

/** The materials of an avatar, for every level of detail. */
export interface AvatarMaterials {
  readonly skin: Material;
  readonly eyes: readonly Material[];
  readonly mouth: readonly Material[];
  readonly lashes?: Material;
}

/** Adds all materials and pictures of an avatar. */
export async function addMaterials(
  draft: GlbDraft,
  { head, eyes, mouth, lashes }: Pick<Avatar, "head" | "eyes" | "mouth" | "lashes">,
  maps: AvatarMaps,
): Promise<AvatarMaterials> {
  const skin = await addSkinMaterial(draft, maps);
  const balls = [await addEyeMaterial(draft, eyes[0], head), await addEyeMaterial(draft, eyes[1], head)];
  return {
    skin,
    eyes: balls,
    mouth: mouth.map((part) => addMouthMaterial(draft, part)),
    lashes: lashes && (await addFaceHairMaterial(draft, "Lashes", lashes.color)),
  };
}

async function addSkinMaterial(draft: GlbDraft, maps: AvatarMaps): Promise<Material> {
  const { gltf, document, images } = draft;
  const { size } = maps;
  const { albedoSpecular, occlusionRoughness } = packSkinTextures(maps);
  // The specular factor goes with occlusion and roughness: a JPEG has no alpha.
  const surfaceMap = occlusionRoughness.map((value, i) => ((i & 3) === 3 ? albedoSpecular[i] : value));
  const color = await addImage(draft, "albedo", size, albedoSpecular.map(opaque), "colour");
  const normal = await addImage(draft, "normal", size, maps.normal, "normals");
  const half = images === "png" ? size : Math.ceil(size / 2);
  const halved = (map: Uint8Array) => (half === size ? map : reduceChannels(map, size, 4, half));
  const surface = await addImage(draft, "occlusion-roughness-specular", half, halved(surfaceMap), "data");
  await addImage(draft, SKIN_IMAGE, half, halved(maps.skin), "data");
  const specular = document.createExtension(gltf.KHRMaterialsSpecular).createSpecular();
  return document
    .createMaterial(SKIN_MATERIAL)
    .setBaseColorTexture(color)
    .setMetallicRoughnessTexture(surface)
    .setOcclusionTexture(surface)
    .setNormalTexture(normal)
    .setMetallicFactor(0)
    .setRoughnessFactor(1)
    .setExtension("KHR_materials_specular", specular.setSpecularTexture(surface));
}

async function addEyeMaterial(draft: GlbDraft, eye: EyeballData, head: MeshData): Promise<Material> {
  const { gltf, document } = draft;
  const curves = lidCurves(head, eye);
  const rgba = curves ? shadeEye(eye, curves) : eye.texture.rgba;
  const name = eye.side === "left" ? "LeftEye" : "RightEye";
  const texture = await addImage(draft, `${name}-albedo`, eye.texture.size, rgba, "colour");
  return document
    .createMaterial(name)
    .setBaseColorTexture(texture)
    .setMetallicFactor(0)
    .setRoughnessFactor(TEARS_ROUGHNESS)
    .setExtension("KHR_materials_ior", document.createExtension(gltf.KHRMaterialsIOR).createIOR().setIOR(CORNEA_IOR));
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
