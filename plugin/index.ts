export { type AddAvatarOptions, addAvatarToScene } from "./addAvatarToScene";
export { ARKIT_NAMES, type ArkitName } from "./arkitNames";
export { type CreateSceneAvatarOptions, createAvatarFromPhoto } from "./createAvatarFromPhoto";
export type { SceneEye } from "./createEye";
export { type ApplyLightingOptions, type Blendshapes, SceneAvatar } from "./SceneAvatar";
