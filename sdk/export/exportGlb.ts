import { addVisemes } from "../head/addVisemes";
import { closeLids } from "../head/closeLids";
import { headJoints } from "../head/headJoints";
import { encodePng } from "../image/encodePng";
import type { Avatar, EyeballData, MeshData, MouthPart } from "../types";
import { addSkinExtension } from "./addSkinExtension";
import type { Document, GLTF, Mesh, Node, Texture } from "./gltfLibrary";
import { packGlb } from "./packGlb";
import { packSkinTextures } from "./packSkinTextures";
import { quantizeVectors } from "./quantizeVectors";

/** Ophthalmology's mean of the living cornea. */
const CORNEA_IOR = 1.376;
/** Saliva over enamel, gum and the rough back of the tongue. */
const MOUTH_ROUGHNESS = { enamel: 0.3, gum: 0.35, tongue: 0.5 } as const;
/**
 * Smaller moves of a morph target are left out of its sparse list: metres, and length of the normal's change (1.7 degrees).
 * 0.05 mm is a sixth of a texel on the face.
 */
const LEAST_MOVE = 5e-5;
const LEAST_TURN = 0.03;

/** Names that lead the skin's extension to its material and image. */
const SKIN_MATERIAL = "Skin";
const SKIN_IMAGE = "skin";

/** glTF's codes of 8 and 16 signed bits. */
const BYTE = 5120;
const SHORT = 5122;

type Gltf = typeof import("./gltfLibrary");

/**
 * The avatar as one glTF 2.0 file: neutral head with the 52 ARKit shapes and the 15 visemes, plain PBR with
 * KHR_materials_specular and KHR_materials_ior, shapes as sparse integers (KHR_mesh_quantization, which Babylon, three.js and
 * Blender read). Every standard viewer shows it; one that knows MOSAR_materials_skin (the plugin's) shows light under the skin.
 * Nodes are named as Mixamo names bones: Armature > Neck > Head > HeadMesh (with the mouth), LeftEye, RightEye; they hang
 * rigidly, there is no skin to weight. Hang `Head` below the `Head` bone of a body, or `Neck` below its last spine bone.
 */
export async function exportGlb(
  avatar: Pick<Avatar, "head" | "eyes" | "mouth" | "maps" | "headModelVersion">,
): Promise<Uint8Array> {
  const gltf = await import("./gltfLibrary");
  const document = new gltf.Document();
  document.createBuffer();
  document.getRoot().getAsset().generator = "mosar";
  document.createExtension(gltf.KHRMeshQuantization).setRequired(true);
  const joints = headJoints(avatar.eyes);
  const shell = document.createNode("HeadMesh").setMesh(await addHead(gltf, document, avatar));
  shell.setExtras({ mosar: { headModelVersion: avatar.headModelVersion } });
  for (const part of avatar.mouth) shell.addChild(addMouthPart(document, part));
  const head = document.createNode("Head").addChild(shell);
  for (const eye of avatar.eyes) head.addChild(await addEye(gltf, document, eye));
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
    .registerExtensions([gltf.KHRMaterialsSpecular, gltf.KHRMaterialsIOR, gltf.KHRMeshQuantization]);
  const { json, resources } = await io.writeJSON(document, { format: gltf.Format.GLB });
  for (const accessor of json.accessors?.filter(isQuantized) ?? []) accessor.normalized = true;
  addSkinExtension(json, SKIN_MATERIAL, SKIN_IMAGE);
  return packGlb(json, resources[gltf.GLB_BUFFER]);
}

/** The writer would write the fractions of a sparse normalized list as integers, so it is told that they are plain. */
function isQuantized({ componentType }: GLTF.IAccessor): boolean {
  return componentType === BYTE || componentType === SHORT;
}

function moveBack(node: Node, by: readonly [number, number, number]): void {
  const [x, y, z] = node.getTranslation();
  node.setTranslation([x - by[0], y - by[1], z - by[2]]);
}

async function addHead(gltf: Gltf, document: Document, avatar: Pick<Avatar, "head" | "eyes" | "maps">): Promise<Mesh> {
  const { maps, head } = avatar;
  const bytes = packSkinTextures(maps);
  const color = await addTexture(document, "albedo-specular", maps.size, bytes.albedoSpecular);
  const surface = await addTexture(document, "occlusion-roughness", maps.size, bytes.occlusionRoughness);
  const normal = await addTexture(document, "normal", maps.size, maps.normal);
  await addTexture(document, SKIN_IMAGE, maps.size, maps.skin);
  const specular = document.createExtension(gltf.KHRMaterialsSpecular).createSpecular();
  const material = document
    .createMaterial(SKIN_MATERIAL)
    .setBaseColorTexture(color)
    .setMetallicRoughnessTexture(surface)
    .setOcclusionTexture(surface)
    .setNormalTexture(normal)
    .setMetallicFactor(0)
    .setRoughnessFactor(1)
    .setExtension("KHR_materials_specular", specular.setSpecularTexture(color));
  const mesh = addMesh(document, addVisemes(closeLids(head, avatar.eyes)));
  mesh.listPrimitives()[0].setMaterial(material);
  return mesh;
}

async function addEye(gltf: Gltf, document: Document, eye: EyeballData) {
  const name = eye.side === "left" ? "LeftEye" : "RightEye";
  const texture = await addTexture(document, `${name}-albedo`, eye.texture.size, eye.texture.rgba);
  const ball = document.createMaterial(name).setBaseColorTexture(texture).setMetallicFactor(0).setRoughnessFactor(0.3);
  const clear = document
    .createMaterial(`${name}Cornea`)
    .setBaseColorFactor([0, 0, 0, 0.03])
    .setMetallicFactor(0)
    .setRoughnessFactor(0.06)
    .setAlphaMode("BLEND")
    .setExtension("KHR_materials_ior", document.createExtension(gltf.KHRMaterialsIOR).createIOR().setIOR(CORNEA_IOR));
  const mesh = addMesh(document, eye.mesh);
  mesh.listPrimitives()[0].setMaterial(ball);
  const cornea = addMesh(document, eye.cornea);
  cornea.listPrimitives()[0].setMaterial(clear);
  return document
    .createNode(name)
    .setMesh(mesh)
    .setTranslation([...eye.centre])
    .addChild(document.createNode(`${name}Cornea`).setMesh(cornea));
}

/** Teeth, gums and tongue have colours at their vertices instead of textures. */
function addMouthPart(document: Document, { mesh: data, kind, albedo, tints }: MouthPart) {
  const name = data.name.replace(/^./, (letter) => letter.toUpperCase());
  const material = document
    .createMaterial(name)
    .setBaseColorFactor([...albedo, 1])
    .setMetallicFactor(0)
    .setRoughnessFactor(MOUTH_ROUGHNESS[kind]);
  const mesh = addMesh(document, addVisemes(data));
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
  primitive.setMaterial(material).setAttribute("COLOR_0", accessor).setAttribute("TEXCOORD_0", null);
  return document.createNode(name).setMesh(mesh);
}

function addMesh(document: Document, data: MeshData): Mesh {
  const buffer = document.getRoot().listBuffers()[0];
  const accessor = (
    name: string,
    type: "VEC2" | "VEC3" | "VEC4" | "SCALAR",
    array: Float32Array | Uint32Array | Int8Array | Int16Array,
  ) => document.createAccessor(name).setType(type).setArray(array).setBuffer(buffer);
  const narrow = data.positions.length / 3 <= 65535 ? Uint16Array.from(data.indices) : data.indices;
  const primitive = document
    .createPrimitive()
    .setAttribute("POSITION", accessor("positions", "VEC3", data.positions))
    .setAttribute("NORMAL", accessor("normals", "VEC3", data.normals))
    .setAttribute("TEXCOORD_0", accessor("uvs", "VEC2", data.uvs))
    .setIndices(document.createAccessor("indices").setType("SCALAR").setArray(narrow).setBuffer(buffer));
  if (data.tangents) primitive.setAttribute("TANGENT", accessor("tangents", "VEC4", data.tangents));
  for (const target of data.morphTargets) {
    const sparse = (name: string, values: Int8Array | Int16Array) =>
      accessor(`${target.name} ${name}`, "VEC3", values).setSparse(true);
    primitive.addTarget(
      document
        .createPrimitiveTarget(target.name)
        .setAttribute("POSITION", sparse("positions", quantizeVectors(target.positions, LEAST_MOVE, Int16Array)))
        .setAttribute("NORMAL", sparse("normals", quantizeVectors(target.normals, LEAST_TURN, Int8Array))),
    );
  }
  const mesh = document.createMesh(data.name).addPrimitive(primitive);
  if (data.morphTargets.length > 0) {
    mesh.setWeights(data.morphTargets.map(() => 0));
    mesh.setExtras({ targetNames: data.morphTargets.map(({ name }) => name) });
  }
  return mesh;
}

async function addTexture(document: Document, name: string, size: number, rgba: Uint8Array): Promise<Texture> {
  const image = await encodePng(size, size, 4, rgba);
  return document.createTexture(name).setImage(image).setMimeType("image/png");
}
