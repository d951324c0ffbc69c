import {
  GetRegisteredSceneLoaderPluginMetadata,
  RegisterSceneLoaderPlugin,
  type SceneLoaderPluginOptions,
} from "@babylonjs/core/Loading/sceneLoader.js";
import { type AddAvatarOptions, addAvatarToScene } from "../addAvatarToScene";
import { loadGrowth } from "../faceHair/loadGrowth";

/** What Babylon asks of a loader: its name and the files that it reads. */
const FILES = { name: "mosar", extensions: { ".mosar": { isBinary: true } } } as const;

declare module "@babylonjs/core/Loading/sceneLoader.js" {
  interface SceneLoaderPluginOptions {
    /** How a .mosar file's avatar is built. Its name is the file's where none is given. */
    mosar?: AddAvatarOptions;
  }
}

/**
 * Lets Babylon load .mosar files by URL, File or bytes: `AppendSceneAsync("x.mosar", scene)`, `LoadAssetContainerAsync`; then
 * `getSceneAvatar(node)` leads to the avatar. `mosar/babylon` calls it, `mosar/babylon/pure` does not.
 */
export function registerMosarLoader(): void {
  if (GetRegisteredSceneLoaderPluginMetadata().some(({ name }) => name === FILES.name)) return;
  RegisterSceneLoaderPlugin({
    ...FILES,
    // A chunk of its own: most pages load no such file.
    createPlugin: async ({ mosar }: SceneLoaderPluginOptions) => {
      const { createMosarLoader } = await import("./createMosarLoader");
      return { ...FILES, ...createMosarLoader(addAvatarToScene, loadGrowth, mosar) };
    },
  });
}
