import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
// The scene loader shows it.
import "@babylonjs/core/Loading/loadingScreen.js";
import { AppendSceneAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import "@babylonjs/loaders/glTF/index.js";
import { unregisterGLTFExtension } from "@babylonjs/loaders/glTF/2.0/glTFLoaderExtensionRegistry.js";
import { GLTFExporter } from "@babylonjs/serializers/glTF/2.0/glTFExporter.js";
import { GLTF2Export } from "@babylonjs/serializers/glTF/2.0/glTFSerializer.js";
import { addAvatarToScene, registerSkinExporter, registerSkinLoader, type SkinMaterialPlugin } from "../../../plugin";
import { exportGlb } from "../../../sdk/export/exportGlb";
import { SKIN_EXTENSION } from "../../../sdk/export/skinExtension";
import type { Avatar } from "../../../sdk/types";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { createScene, type EngineKind, readPicture } from "./createScene";

/** Bent and thin enough that skin and plain PBR differ. */
function avatar(): Avatar {
  const { maps, ...rest } = syntheticAvatar();
  return { ...rest, maps: { ...maps, skin: maps.skin.map((value, i) => [180, 20, 0, 90][i % 4] ?? value) } };
}

async function litScene(kind: EngineKind): Promise<Scene> {
  // A file's axes are right-handed.
  const scene = await createScene(kind, true);
  new DirectionalLight("key", new Vector3(-0.9, -0.3, -0.5), scene).intensity = 3;
  return scene;
}

/** Skin's numbers in a loaded scene, null for plain PBR, and its picture. */
async function show(kind: EngineKind, glb: Uint8Array, use?: (scene: Scene) => Promise<Uint8Array>) {
  const scene = await litScene(kind);
  await AppendSceneAsync(glb, scene, { pluginExtension: ".glb" });
  const material = scene.getMaterialByName("Skin") as PBRMaterial;
  const skin = material.pluginManager?.getPlugin<SkinMaterialPlugin>("MosarSkin");
  const { map, ...numbers } = skin?.options ?? { map: null };
  const picture = await readPicture(scene);
  const file = await use?.(scene);
  const { r } = material.albedoColor;
  scene.getEngine().dispose();
  return { picture, file, skin: skin ? { ...numbers, hasMap: map !== null, gain: r } : null };
}

async function exportSkin(scene: Scene): Promise<Uint8Array> {
  registerSkinExporter(GLTFExporter);
  const { files } = await GLTF2Export.GLBAsync(scene, "head", {
    shouldExportNode: (node) => node.name !== "key" && node.name !== "camera",
  });
  return new Uint8Array(await (files["head.glb"] as Blob).arrayBuffer());
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

const experiments = {
  /** An avatar, its file loaded, the loaded scene's file loaded, and the first file where nobody knows the extension. */
  async roundTrip(kind: EngineKind) {
    const glb = await exportGlb(avatar());
    const scene = await litScene(kind);
    addAvatarToScene(avatar(), scene);
    const direct = await readPicture(scene);
    scene.getEngine().dispose();
    const first = await show(kind, glb, exportSkin);
    const second = await show(kind, first.file!);
    unregisterGLTFExtension(SKIN_EXTENSION);
    const plain = await show(kind, glb);
    registerSkinLoader();
    return {
      pictures: { direct, first: first.picture, second: second.picture, plain: plain.picture },
      skins: [first.skin, second.skin, plain.skin],
      file: base64(first.file!),
    };
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
