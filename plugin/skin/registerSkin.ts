// Parsed PBR materials need it, and files of single imports leave it out.
import "@babylonjs/core/Materials/colorCurves.js";
import { RegisterClass } from "@babylonjs/core/Misc/typeStore.js";
import { SkinMaterialPlugin } from "./SkinMaterialPlugin";

/** Lets Babylon find the plugin by its name in clones and .babylon files; call it before such a file is loaded. */
export function registerSkin(): void {
  RegisterClass("BABYLON.SkinMaterialPlugin", SkinMaterialPlugin);
}
