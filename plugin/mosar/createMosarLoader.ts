import { AssetContainer } from "@babylonjs/core/assetContainer.js";
import type { ISceneLoaderAsyncResult, ISceneLoaderPluginAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import type { LoadFileError } from "@babylonjs/core/Misc/fileTools.js";
import type { WebRequest } from "@babylonjs/core/Misc/webRequest.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { readMosar } from "../../sdk/export/readMosar";
import type { Avatar } from "../../sdk/types";
import type { AddAvatarOptions, addAvatarToScene } from "../addAvatarToScene";

/** What a load adds to, by kind. */
const KINDS = [
  "transformNodes",
  "meshes",
  "geometries",
  "materials",
  "textures",
  "morphTargetManagers",
  "skeletons",
] as const;

/**
 * One load of a .mosar file by Babylon.
 * @param addToScene addAvatarToScene, handed in as loadGrowth is: what a chunk imports of a page's first one, bundlers take
 *   out of that into chunks between
 */
export function createMosarLoader(
  addToScene: typeof addAvatarToScene,
  loadGrowth: () => Promise<unknown>,
  options?: AddAvatarOptions,
): Omit<ISceneLoaderPluginAsync, "name" | "extensions"> {
  const add = (avatar: Avatar, scene: Scene, fileName?: string, more?: AddAvatarOptions) =>
    addToScene(avatar, scene, { ...nameOf(fileName), ...more, ...options });
  /** An avatar that is whole at once: a container takes what is there. Without what grows brows they stay painted. */
  const read = async (data: unknown): Promise<Avatar> => {
    const avatar = await readFile(data);
    if (avatar.brows?.style) await loadGrowth().catch(() => undefined);
    return avatar;
  };
  return {
    loadFile(scene, source, _rootUrl, onSuccess, onProgress, useArrayBuffer, onError) {
      if (!ArrayBuffer.isView(source)) {
        const failed = (request?: WebRequest, error?: LoadFileError) => onError?.(request, error);
        return scene._loadFile(source, onSuccess, onProgress, true, useArrayBuffer, failed);
      }
      // Not before the caller has its answer, as with every other source.
      queueMicrotask(() => onSuccess(new Uint8Array(source.buffer, source.byteOffset, source.byteLength)));
      return null;
    },
    async loadAsync(scene, data, _rootUrl, _onProgress, fileName) {
      add(await read(data), scene, fileName);
    },
    async importMeshAsync(meshesNames, scene, data, _rootUrl, _onProgress, fileName) {
      const { root, meshes } = add(await read(data), scene, fileName);
      const names = meshesNames ? [meshesNames].flat() : [];
      const wanted = root.getChildMeshes().filter(({ name }) => names.length === 0 || names.includes(name));
      // An avatar is one thing: of its meshes some can be named, but all are there.
      return { ...NOTHING, meshes: names.length === 0 ? [...meshes] : wanted, transformNodes: [root] };
    },
    async loadAssetContainerAsync(scene, data, _rootUrl, _onProgress, fileName) {
      const avatar = await read(data);
      const container = new AssetContainer(scene);
      const before = KINDS.map((kind) => new Set<unknown>(scene[kind]));
      // What is not in the scene is in no shadow.
      add(avatar, scene, fileName, { castShadows: false });
      KINDS.forEach((kind, i) => {
        const added = (scene[kind] as unknown[]).filter((one) => !before[i].has(one));
        // All PBR materials share the reflectance table; it stays the scene's.
        const own = added.filter((one) => one !== scene.environmentBRDFTexture);
        (container[kind] as unknown[]).push(...own);
      });
      container.removeAllFromScene();
      return container;
    },
  };
}

const NOTHING: ISceneLoaderAsyncResult = {
  meshes: [],
  particleSystems: [],
  skeletons: [],
  animationGroups: [],
  transformNodes: [],
  geometries: [],
  lights: [],
  spriteManagers: [],
};

function readFile(data: unknown): Promise<Avatar> {
  if (data instanceof ArrayBuffer || data instanceof Uint8Array) return readMosar(data);
  throw new TypeError(`a .mosar file is binary, not ${typeof data}`);
}

/** A file's own name; bytes have none and Babylon makes one up. */
function nameOf(fileName?: string): { readonly name?: string } {
  const name = fileName
    ?.split(/[\\/]/)
    .pop()
    ?.replace(/\.mosar.*$/i, "");
  return name && !/^[0-9a-f-]{36}$/i.test(name) ? { name } : {};
}
