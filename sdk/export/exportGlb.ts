import { paintGround } from "../head/faceHair/growth";
import { headJoints } from "../head/headJoints";
import { type AvatarLod, LOD_COUNT } from "../head/lod/AvatarLod";
import { buildLods } from "../head/lod/buildLods";
import { wholeLod } from "../head/lod/wholeLod";
import type { Avatar, MeshData } from "../types";
import { addFaceHair } from "./addFaceHair";
import { addHair } from "./addHair";
import { addSkinExtension } from "./addSkinExtension";
import { addBody } from "./glb/addBody";
import { type AvatarMaterials, addMaterials, SKIN_IMAGE, SKIN_MATERIAL } from "./glb/addMaterials";
import { addMesh } from "./glb/addMesh";
import { addNeckSkin, type NeckSkin } from "./glb/addNeckSkin";
import { compressMeshopt } from "./glb/compressMeshopt";
import type { GlbDraft, ImageFormat } from "./glb/GlbDraft";
import { linkLods, lodName } from "./glb/linkLods";
import type { GLTF, Material, Mesh, Node } from "./gltfLibrary";
import { packGlb } from "./packGlb";
import { reduceMaps } from "./reduceMaps";

/** glTF's codes of 8 and 16 signed bits. */
const BYTE = 5120;
const SHORT = 5122;

/** How a GLB is written; the defaults open everywhere. */
export interface GlbOptions {
  /**
   * "jpeg" (default): colours of skin and eyes as JPEG, all else PNG, normals rounded by .75 degrees at most; every reader of
   * glTF opens it. "webp": colours as
   * WebP, which a reader must know (EXT_texture_webp is required; Babylon, three.js and Blender from 4.0 do). With both, all
   * of the skin's maps but colours and normals have half as many texels a side, which is how finely they are known. "png":
   * nothing lost, every map at its full size.
   */
  readonly images?: ImageFormat;
  /** Texels a side of the skin's maps, up to the avatar's own, which is the default. */
  readonly textureSize?: number;
  /**
   * Packs the geometry by EXT_meshopt_compression, which a reader must know: Babylon fetches a decoder, three.js takes
   * one by setMeshoptDecoder, Blender has none. Default false.
   */
  readonly meshopt?: boolean;
  /**
   * One level of detail alone, 0 (default) the whole one of 40,000 triangles, 4 the lightest of 1,800; or "all": the whole
   * one with the lighter ones behind it by MSFT_lod, which a reader need not know. From level 3 on there are no beard and no
   * brows but the maps'.
   */
  readonly lod?: 0 | 1 | 2 | 3 | 4 | "all";
  /**
   * Stands the head on all other joints of a Mixamo body, which nothing is skinned to, feet at y 0, for players that ask for
   * them: TalkingHead opens no other file. HeadMesh is then below Armature, of which the validator warns. Default false.
   */
  readonly body?: boolean;
}

/**
 * The avatar as one glTF 2.0 file: neutral head with the 52 ARKit shapes and the 15 visemes, plain PBR with
 * KHR_materials_specular and KHR_materials_ior, shapes as sparse integers (KHR_mesh_quantization, which Babylon, three.js and
 * Blender read). Every standard viewer shows it; one that knows MOSAR_materials_skin (the plugin's) shows light under the skin.
 * Joints are named as Mixamo names bones: Armature > Neck > Head > LeftEye, RightEye and Face (mouth, lashes) and Brows. HeadMesh, and hair
 * that reaches the neck, and a beard are skinned by Neck and Head, so that the neck bends, and stand beside the armature, as
 * glTF has it. Hang `Neck` below the last spine bone of a body: both joints have to go along.
 * @throws AvatarError device-unsupported where WebP is asked for and cannot be written
 */
export async function exportGlb(
  avatar: Pick<Avatar, "head" | "eyes" | "mouth" | "hair" | "lashes" | "beard" | "brows" | "maps" | "headModelVersion">,
  options: GlbOptions = {},
): Promise<Uint8Array> {
  const { images = "jpeg", textureSize = avatar.maps.size, meshopt = false, lod = 0, body = false } = options;
  const gltf = await import("./gltfLibrary");
  const document = new gltf.Document();
  document.createBuffer();
  document.getRoot().getAsset().generator = "mosar";
  document.createExtension(gltf.KHRMeshQuantization).setRequired(true);
  if (images === "webp") document.createExtension(gltf.EXTTextureWebP).setRequired(true);
  const draft: GlbDraft = { gltf, document, images, packed: meshopt };
  const whole = wholeLod(avatar);
  const [first, ...lighter] = lod === "all" ? [whole, ...buildLods(whole)] : [lodOf(whole, lod)];
  const joints = headJoints(avatar.eyes);
  const materials = await addMaterials(
    draft,
    { ...avatar, lashes: lashesAt([first, ...lighter]) },
    // Painted brows stay whole: a reader may leave the cards out, and far away there are none.
    reduceMaps(paintGround(avatar, { beard: avatar.beard?.style ?? null, brows: null }), textureSize),
  );
  const head = document.createNode("Head").setTranslation([...joints.head]);
  const neck = document
    .createNode("Neck")
    .setTranslation([...joints.neck])
    .addChild(head);
  moveBack(head, joints.neck);
  const neckSkin = addNeckSkin(draft, head, neck, joints);
  const [parts] = [first, ...lighter].map((level, i) => {
    const added = addParts(draft, level, materials, lodName("", i === 0 ? 0 : level.level), neckSkin);
    for (const part of added.rigid) moveBack(part, joints.head);
    return added;
  });
  parts.shell.setExtras({ mosar: { headModelVersion: avatar.headModelVersion } });
  const armature = document.createNode("Armature").addChild(body ? addBody(draft, neck) : neck);
  const scene = document.createScene("Avatar").addChild(armature);
  const skinned = body ? armature : scene;
  skinned.addChild(parts.shell);
  for (const part of parts.rigid) head.addChild(part);
  const detailed = [parts.shell, ...parts.rigid];
  const numbers = [first, ...lighter].map(({ level }) => level);
  if (avatar.hair?.mesh.indices.length) {
    const hair = await addHair(draft, avatar.hair, numbers);
    const bends = neckSkin.bends(avatar.hair.mesh.positions);
    for (const node of hair) {
      if (bends) neckSkin.bind(node);
      else moveBack(node, joints.head);
    }
    (bends ? skinned : head).addChild(hair[0]);
    detailed.push(hair[0]);
  }
  const { beard, brows } = await addFaceHair(draft, whole.head, avatar, numbers);
  for (const node of beard) if (node.getMesh()) neckSkin.bind(node);
  for (const node of brows) moveBack(node, joints.head);
  for (const node of beard.slice(0, 1)) skinned.addChild(node);
  for (const node of brows.slice(0, 1)) head.addChild(node);
  detailed.push(...beard.slice(0, 1), ...brows.slice(0, 1));
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
  const levels = lighter.map(({ level }) => level);
  if (levels.length > 0)
    linkLods(
      json,
      detailed.map((part) => part.getName()),
      levels,
    );
  const binary = resources[gltf.GLB_BUFFER];
  return meshopt ? packGlb(...(await compressMeshopt(json, binary))) : packGlb(json, binary);
}

/** The lashes of the first level that has some; a lash-less file needs no material for them. */
function lashesAt(levels: readonly AvatarLod[]): Avatar["lashes"] {
  return levels.find(({ lashes }) => lashes)?.lashes?.style;
}

function lodOf(whole: AvatarLod, level: number): AvatarLod {
  const found = level === 0 ? whole : buildLods(whole)[level - 1];
  if (!found) throw new RangeError(`no level of detail ${level}: there are 0 to ${LOD_COUNT - 1}, and "all"`);
  return found;
}

/** What is drawn at one level, in the head frame: the skin, which bends, and what goes rigidly with the head. */
interface LevelNodes {
  readonly shell: Node;
  readonly rigid: readonly Node[];
}

function addParts(
  draft: GlbDraft,
  { head, eyes, mouth, lashes }: AvatarLod,
  materials: AvatarMaterials,
  suffix: string,
  neckSkin: NeckSkin,
): LevelNodes {
  const node = (name: string, mesh: MeshData, material: Material, turns = true) => {
    const added = addMesh(draft, mesh, turns);
    added.listPrimitives()[0].setMaterial(material);
    return draft.document.createNode(`${name}${suffix}`).setMesh(added);
  };
  const shell = node("HeadMesh", head, materials.skin);
  neckSkin.bind(shell);
  const face = draft.document.createNode(`Face${suffix}`);
  mouth.forEach((part, i) => {
    const material = materials.mouth[i];
    const child = node(material.getName(), part.mesh, material, part.kind === "tongue");
    addTints(draft, child.getMesh() as Mesh, part.tints);
    face.addChild(child);
  });
  if (lashes && materials.lashes) face.addChild(node("Lashes", lashes.mesh, materials.lashes, false));
  const balls = eyes.map((eye, i) => {
    // The ball's normals are the cornea's: it mirrors the light by itself.
    const ball = materials.eyes[i];
    return node(ball.getName(), eye.mesh, ball).setTranslation([...eye.centre]);
  });
  return { shell, rigid: [face, ...balls] };
}

/** The writer would write the fractions of a sparse normalized list as integers, so it is told that they are plain. */
function isQuantized({ componentType }: GLTF.IAccessor): boolean {
  return componentType === BYTE || componentType === SHORT;
}

function moveBack(node: Node, by: readonly [number, number, number]): void {
  const [x, y, z] = node.getTranslation();
  node.setTranslation([x - by[0], y - by[1], z - by[2]]);
}

/** Teeth, gums and tongue have colours at their vertices instead of textures. */
function addTints({ document }: GlbDraft, mesh: Mesh, tints: Float32Array): void {
  const [primitive] = mesh.listPrimitives();
  const colors = Uint16Array.from({ length: (tints.length / 3) * 4 }, (_, i) =>
    i % 4 === 3 ? 65535 : Math.round(65535 * Math.min(1, tints[Math.floor(i / 4) * 3 + (i % 4)])),
  );
  const accessor = document
    .createAccessor()
    .setType("VEC4")
    .setArray(colors)
    .setNormalized(true)
    .setBuffer(document.getRoot().listBuffers()[0]);
  primitive.getAttribute("TEXCOORD_0")?.dispose();
  primitive.setAttribute("COLOR_0", accessor);
}
