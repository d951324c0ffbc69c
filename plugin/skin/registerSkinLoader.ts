import {
  registeredGLTFExtensions,
  registerGLTFExtension,
} from "@babylonjs/loaders/glTF/2.0/glTFLoaderExtensionRegistry.js";
import { SKIN_EXTENSION } from "../../sdk/export/skinExtension";
import { createSkinLoader } from "./createSkinLoader";

/** Lets Babylon's glTF loader make skin of materials with MOSAR_materials_skin. `mosar/babylon` calls it, `mosar/babylon/pure` does not. */
export function registerSkinLoader(): void {
  if (!registeredGLTFExtensions.has(SKIN_EXTENSION)) registerGLTFExtension(SKIN_EXTENSION, true, createSkinLoader);
}
