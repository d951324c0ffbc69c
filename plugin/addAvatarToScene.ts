import "@babylonjs/core/Lights/Shadows/shadowGeneratorSceneComponent.js";
import { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { Logger } from "@babylonjs/core/Misc/logger.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { avatarLods } from "../sdk/head/lod/avatarLods";
import { wholeLod } from "../sdk/head/lod/wholeLod";
import type { Avatar } from "../sdk/types";
import { addLods } from "./addLods";
import { castShadowsOf } from "./castShadowsOf";
import { createBones } from "./createBones";
import { createEye } from "./createEye";
import { createHeadMesh, isAvatarMesh } from "./createHeadMesh";
import { createMouthPart } from "./createMouthPart";
import { createNeckSkin } from "./createNeckSkin";
import { createSkinMaterial, type SkinMaterialOptions, setSkinScale } from "./createSkinMaterial";
import { createFaceHairSlot } from "./faceHair/createFaceHairSlot";
import { createSkinGround } from "./faceHair/createSkinGround";
import { faceHairParts } from "./faceHair/faceHairParts";
import { growth } from "./faceHair/loadGrowth";
import { rememberSceneAvatar } from "./getSceneAvatar";
import { createHairSlot } from "./hair/createHairSlot";
import { releaseEffects } from "./releaseEffects";
import { SceneAvatar } from "./SceneAvatar";

/** How an avatar stands in a scene. */
export interface AddAvatarOptions {
  /** Name of the root node; those of meshes and materials begin with it, joints have Mixamo's names. Default "avatar". */
  readonly name?: string;
  /** Adds head, eyes, mouth and hair to the shadow generators that the scene's lights have now. Default true. */
  readonly castShadows?: boolean;
  /** Changes of the skin's defaults; false: stock PBR without scattering. */
  readonly skin?: SkinMaterialOptions["skin"];
  /**
   * Adds four lighter levels, shown when the avatar is small on the screen: for scenes with many. Costs a second or two and
   * half as much memory again as the shapes take. Default false.
   */
  readonly lods?: boolean;
}

/** Builds an avatar in a scene; if it cannot, it throws and leaves the scene as it was. */
export function addAvatarToScene(avatar: Avatar, scene: Scene, options: AddAvatarOptions = {}): SceneAvatar {
  const { name = "avatar", castShadows = true, skin, lods = false } = options;
  const root = new TransformNode(name, scene);
  const removeParts = () => removeTree(root);
  try {
    const material = createSkinMaterial(scene, avatar.maps, { name: `${name}.skin`, skin });
    // The mesh of a failed build would not lead to its material.
    root.onDisposeObservable.addOnce(() => material.dispose(false, true));
    const [whole, ...levels] = lods ? avatarLods(avatar) : [wholeLod(avatar)];
    const head = createHeadMesh(whole.head, scene, `${name}.head`);
    const bones = createBones(avatar, root);
    // Skin, mouth and eyes are in the head frame, the joint is not.
    head.parent = bones.head;
    head.position.subtractInPlace(bones.neck.position).subtractInPlace(bones.head.position);
    head.material = material;
    head.receiveShadows = true;
    const eyes = [
      createEye(avatar.eyes[0], bones.head, scene, name),
      createEye(avatar.eyes[1], bones.head, scene, name),
    ] as const;
    for (const { node } of eyes) node.position.addInPlace(head.position);
    const neckSkin = createNeckSkin(avatar, bones);
    neckSkin.bind(head, whole.head);
    const mouth = whole.mouth.map((part) => createMouthPart(part, head, scene, name));
    root.onAfterWorldMatrixUpdateObservable.add(() => followScale(root, material));
    if (castShadows) castShadowsOf([head, ...eyes.map((eye) => eye.eyeball), ...mouth], scene);
    const lighter = addLods({ head, eyes, mouth }, levels, neckSkin);
    const hair = createHairSlot(avatar, head, { name, castShadows, lods, neckSkin });
    hair.wear(avatar.hair ?? null);
    const parts = faceHairParts(avatar, whole, levels);
    const slot = { name, lods, neckSkin };
    const ground = createSkinGround(avatar, material);
    const faceHair = {
      beard: createFaceHairSlot(parts.beard, head, slot, ground("beard")),
      brows: createFaceHairSlot(parts.brows, head, slot, ground("brows")),
      lashes: createFaceHairSlot(parts.lashes, head, slot),
    };
    faceHair.lashes.wear(avatar.lashes ?? null);
    faceHair.beard.wear(avatar.beard?.style ?? null);
    if (growth) faceHair.brows.wear(avatar.brows?.style ?? null);
    const shown = rememberSceneAvatar(
      new SceneAvatar({ avatar, root, bones, head, eyes, mouth, hair, faceHair, material, lighter, removeParts }),
    );
    if (!growth && avatar.brows?.style) {
      // The scene is ready when they are.
      scene.addPendingData(root);
      shown
        .setBrows(avatar.brows.style)
        .catch((error) => root.isDisposed() || Logger.Warn([error]))
        .finally(() => scene.removePendingData(root));
    }
    return shown;
  } catch (error) {
    removeParts();
    throw error;
  }
}

/** What others have hung on the avatar goes too, but not its materials: they may be in use elsewhere. */
function removeTree(root: TransformNode): void {
  for (const mesh of root.getChildMeshes()) {
    if (!isAvatarMesh(mesh) && !mesh.isDisposed()) mesh.dispose(false, false);
  }
  for (const mesh of root.getChildMeshes()) {
    mesh.morphTargetManager?.dispose();
    releaseEffects(mesh);
  }
  root.dispose(false, true);
}

function followScale(root: TransformNode, material: Parameters<typeof setSkinScale>[0]): void {
  const scale = root.absoluteScaling;
  setSkinScale(material, Math.max(Math.abs(scale.x), Math.abs(scale.y), Math.abs(scale.z)));
}
