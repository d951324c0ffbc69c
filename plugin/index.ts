export { type AddAvatarOptions, addAvatarToScene } from "./addAvatarToScene";
export { ARKIT_NAMES, type ArkitName } from "./arkitNames";
export { type CreateSceneAvatarOptions, createAvatarFromPhoto } from "./createAvatarFromPhoto";
export type { SceneEye } from "./createEye";
export { createSkinMaterial, type SkinMaterialOptions } from "./createSkinMaterial";
export { type ApplyLightingOptions, type Blendshapes, SceneAvatar } from "./SceneAvatar";
export { attachSkin } from "./skin/attachSkin";
export type { SkinMaterialPlugin } from "./skin/SkinMaterialPlugin";
export { DEFAULT_SKIN_OPTIONS, type SkinOptions } from "./skin/SkinOptions";
