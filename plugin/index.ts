import { registerMosarLoader } from "./mosar/registerMosarLoader";
import { registerSkin } from "./skin/registerSkin";
import { registerSkinLoader } from "./skin/registerSkinLoader";

export * from "./pure";

// What Babylon finds by name in files; import `mosar/babylon/pure` to decide by yourself.
registerSkin();
registerSkinLoader();
registerMosarLoader();
