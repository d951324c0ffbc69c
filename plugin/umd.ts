import { registerSkin } from "./skin/registerSkin";
import { registerSkinLoader } from "./skin/registerSkinLoader";

export * from "../sdk/index";
export * from "./pure";

// The global MOSAR beside the global BABYLON, as in Babylon's Playground; the loaders are a script of their own.
registerSkin();
if ((globalThis as { BABYLON?: { GLTF2?: object } }).BABYLON?.GLTF2) registerSkinLoader();
