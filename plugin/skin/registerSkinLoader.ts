import {
  registeredGLTFExtensions,
  registerGLTFExtension,
} from "@babylonjs/loaders/glTF/2.0/glTFLoaderExtensionRegistry.js";
import { SKIN_EXTENSION } from "../../sdk/export/skinExtension";
import { attachSkin } from "./attachSkin";

/** Lets Babylon's glTF loader make skin of materials with MOSAR_materials_skin. `mosar/babylon` calls it, `mosar/babylon/pure` does not. */
export function registerSkinLoader(): void {
  if (registeredGLTFExtensions.has(SKIN_EXTENSION)) return;
  // A chunk of its own: most pages load no such file.
  registerGLTFExtension(SKIN_EXTENSION, true, async (loader) => {
    const { createSkinLoader } = await import("./createSkinLoader");
    return createSkinLoader(loader, attachSkin);
  });
}
