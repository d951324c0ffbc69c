import { GetClass } from "@babylonjs/core/Misc/typeStore.js";
import { expect, it } from "@jest/globals";
import { registerSkin } from "../../../../plugin/skin/registerSkin";
import { SkinMaterialPlugin } from "../../../../plugin/skin/SkinMaterialPlugin";

it("makes the plugin known by its name, as often as it is called", () => {
  registerSkin();
  registerSkin();
  expect(GetClass("BABYLON.SkinMaterialPlugin")).toBe(SkinMaterialPlugin);
});
