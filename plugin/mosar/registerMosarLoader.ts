import {
  GetRegisteredSceneLoaderPluginMetadata,
  RegisterSceneLoaderPlugin,
} from "@babylonjs/core/Loading/sceneLoader.js";
import { createMosarLoader } from "./createMosarLoader";

/**
 * Lets Babylon load .mosar files by URL, File or bytes: `AppendSceneAsync("x.mosar", scene)`, `LoadAssetContainerAsync`; then
 * `getSceneAvatar(node)` leads to the avatar. `mosar/babylon` calls it, `mosar/babylon/pure` does not.
 */
export function registerMosarLoader(): void {
  if (GetRegisteredSceneLoaderPluginMetadata().some(({ name }) => name === "mosar")) return;
  RegisterSceneLoaderPlugin(createMosarLoader());
}
