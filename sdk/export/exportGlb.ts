import { addVisemes } from "../head/addVisemes";
import { headJoints } from "../head/headJoints";
import { reduceChannels } from "../image/reduceChannels";
import type { Avatar, AvatarMaps, EyeballData, MouthPart } from "../types";
import { addSkinExtension } from "./addSkinExtension";
import { addImage } from "./glb/addImage";
import { addMesh } from "./glb/addMesh";
import { compressMeshopt } from "./glb/compressMeshopt";
import type { GlbDraft, ImageFormat } from "./glb/GlbDraft";
import type { GLTF, Mesh, Node } from "./gltfLibrary";
import { packGlb } from "./packGlb";
import { packSkinTextures } from "./packSkinTextures";
import { reduceMaps } from "./reduceMaps";

/** Ophthalmology's mean of the living cornea. */
const CORNEA_IOR = 1.376;
/** Saliva over enamel, gum and the rough back of the tongue. */
const MOUTH_ROUGHNESS = { enamel: 0.3, gum: 0.35, tongue: 0.5 } as const;
/** Names that lead the skin's extension to its material and image. */
const SKIN_MATERIAL = "Skin";
const SKIN_IMAGE = "skin";

/** glTF's codes of 8 and 16 signed bits. */
const BYTE = 5120;
const SHORT = 5122;

export interface GlbOptions {
  /**
   * "jpeg" (default): colours of skin and eyes as JPEG, all else PNG, light under the skin in half as many texels; every
   * reader of glTF opens it. "png": nothing lost. "webp": colours and roughness as WebP, which a reader must know
   * (EXT_texture_webp is required; Babylon, three.js and Blender from 4.0 do).
   */
  readonly images?: ImageFormat;
  /** Texels a side of the skin's maps, up to the avatar's own, which is the default. */
  readonly textureSize?: number;
  /**
   * Packs the geometry by EXT_meshopt_compression, which a reader must know: Babylon fetches a decoder, three.js takes
   * one by setMeshoptDecoder, Blender has none. Default false.
   */
  readonly meshopt?: boolean;
}

/**
 * The avatar as one glTF 2.0 file: neutral head with the 52 ARKit shapes and the 15 visemes, plain PBR with
 * KHR_materials_specular and KHR_materials_ior, shapes as sparse integers (KHR_mesh_quantization, which Babylon, three.js and
 * Blender read). Every standard viewer shows it; one that knows MOSAR_materials_skin (the plugin's) shows light under the skin.
 * Nodes are named as Mixamo names bones: Armature > Neck > Head > HeadMesh (with the mouth), LeftEye, RightEye; they hang
 * rigidly, there is no skin to weight. Hang `Head` below the `Head` bone of a body, or `Neck` below its last spine bone.
 */
export async function exportGlb(
  avatar: Pick<Avatar, "head" | "eyes" | "mouth" | "maps" | "headModelVersion">,
  options: GlbOptions = {},
): Promise<Uint8Array> {
  const { images = "jpeg", textureSize = avatar.maps.size, meshopt = false } = options;
  const gltf = await import("./gltfLibrary");
  const document = new gltf.Document();
  document.createBuffer();
  document.getRoot().getAsset().generator = "mosar";
  document.createExtension(gltf.KHRMeshQuantization).setRequired(true);
  if (images === "webp") document.createExtension(gltf.EXTTextureWebP).setRequired(true);
  const draft: GlbDraft = { gltf, document, images, packed: meshopt };
  const joints = headJoints(avatar.eyes);
  const shell = document
    .createNode("HeadMesh")
    .setMesh(await addHead(draft, avatar, reduceMaps(avatar.maps, textureSize)));
  shell.setExtras({ mosar: { headModelVersion: avatar.headModelVersion } });
  for (const part of avatar.mouth) shell.addChild(addMouthPart(draft, part));
  const head = document.createNode("Head").addChild(shell);
  for (const eye of avatar.eyes) head.addChild(await addEye(draft, eye));
  // What hangs on the joint has its place in the head frame until here.
  for (const child of head.listChildren()) moveBack(child, joints.head);
  const neck = document
    .createNode("Neck")
    .setTranslation([...joints.neck])
    .addChild(head);
  head.setTranslation([...joints.head]);
  moveBack(head, joints.neck);
  document.createScene("Avatar").addChild(document.createNode("Armature").addChild(neck));
  // The writer's advice on sparse accessors is for authors, not for the user of a command.
  const quiet = new gltf.Logger(gltf.Verbosity.ERROR);
  const io = new gltf.WebIO()
    .setLogger(quiet)
    .registerExtensions([
      gltf.EXTTextureWebP,
      gltf.KHRMaterialsSpecular,
      gltf.KHRMaterialsIOR,
      gltf.KHRMeshQuantization,
    ]);
  const { json, resources } = await io.writeJSON(document, { format: gltf.Format.GLB });
  for (const accessor of json.accessors?.filter(isQuantized) ?? []) accessor.normalized = true;
  addSkinExtension(json, SKIN_MATERIAL, SKIN_IMAGE);
  const binary = resources[gltf.GLB_BUFFER];
  return meshopt ? packGlb(...(await compressMeshopt(json, binary))) : packGlb(json, binary);
}

/** The writer would write the fractions of a sparse normalized list as integers, so it is told that they are plain. */
function isQuantized({ componentType }: GLTF.IAccessor): boolean {
  return componentType === BYTE || componentType === SHORT;
}

function opaque(value: number, i: number): number {
  return (i & 3) === 3 ? 255 : value;
}

function moveBack(node: Node, by: readonly [number, number, number]): void {
  const [x, y, z] = node.getTranslation();
  node.setTranslation([x - by[0], y - by[1], z - by[2]]);
}

async function addHead(draft: GlbDraft, avatar: Pick<Avatar, "head" | "eyes">, maps: AvatarMaps): Promise<Mesh> {
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
  const material = document
    .createMaterial(SKIN_MATERIAL)
    .setBaseColorTexture(color)
    .setMetallicRoughnessTexture(surface)
    .setOcclusionTexture(surface)
    .setNormalTexture(normal)
    .setMetallicFactor(0)
    .setRoughnessFactor(1)
    .setExtension("KHR_materials_specular", specular.setSpecularTexture(normal));
  const mesh = addMesh(draft, addVisemes(avatar.head));
  mesh.listPrimitives()[0].setMaterial(material);
  return mesh;
}

async function addEye(draft: GlbDraft, eye: EyeballData): Promise<Node> {
  const { gltf, document } = draft;
  const name = eye.side === "left" ? "LeftEye" : "RightEye";
  const texture = await addImage(draft, `${name}-albedo`, eye.texture.size, eye.texture.rgba, "colour");
  const ball = document.createMaterial(name).setBaseColorTexture(texture).setMetallicFactor(0).setRoughnessFactor(0.3);
  const clear = document
    .createMaterial(`${name}Cornea`)
    .setBaseColorFactor([0, 0, 0, 0.03])
    .setMetallicFactor(0)
    .setRoughnessFactor(0.06)
    .setAlphaMode("BLEND")
    .setExtension("KHR_materials_ior", document.createExtension(gltf.KHRMaterialsIOR).createIOR().setIOR(CORNEA_IOR));
  const mesh = addMesh(draft, eye.mesh);
  mesh.listPrimitives()[0].setMaterial(ball);
  const cornea = addMesh(draft, eye.cornea);
  cornea.listPrimitives()[0].setMaterial(clear);
  return document
    .createNode(name)
    .setMesh(mesh)
    .setTranslation([...eye.centre])
    .addChild(document.createNode(`${name}Cornea`).setMesh(cornea));
}

/** Teeth, gums and tongue have colours at their vertices instead of textures. */
function addMouthPart(draft: GlbDraft, { mesh: data, kind, albedo, tints }: MouthPart): Node {
  const { document } = draft;
  const name = data.name.replace(/^./, (letter) => letter.toUpperCase());
  const material = document
    .createMaterial(name)
    .setBaseColorFactor([...albedo, 1])
    .setMetallicFactor(0)
    .setRoughnessFactor(MOUTH_ROUGHNESS[kind]);
  const mesh = addMesh(draft, addVisemes(data));
  const [primitive] = mesh.listPrimitives();
  const colors = Uint16Array.from({ length: (tints.length / 3) * 4 }, (_, i) =>
    i % 4 === 3 ? 65535 : Math.round(65535 * Math.min(1, tints[Math.floor(i / 4) * 3 + (i % 4)])),
  );
  const buffer = document.getRoot().listBuffers()[0];
  const accessor = document
    .createAccessor("colors")
    .setType("VEC4")
    .setArray(colors)
    .setNormalized(true)
    .setBuffer(buffer);
  primitive.getAttribute("TEXCOORD_0")?.dispose();
  primitive.setMaterial(material).setAttribute("COLOR_0", accessor);
  return document.createNode(name).setMesh(mesh);
}
