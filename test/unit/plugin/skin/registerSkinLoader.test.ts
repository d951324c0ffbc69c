import {
  registeredGLTFExtensions,
  unregisterGLTFExtension,
} from "@babylonjs/loaders/glTF/2.0/glTFLoaderExtensionRegistry.js";
import { expect, it } from "@jest/globals";
import { registerSkinLoader } from "../../../../plugin/skin/registerSkinLoader";
import { SKIN_EXTENSION } from "../../../../sdk/export/skinExtension";

it("registers itself once, by mosar/babylon and not by mosar/babylon/pure", async () => {
  await import("../../../../plugin/pure");
  expect(registeredGLTFExtensions.has(SKIN_EXTENSION)).toBe(false);
  await import("../../../../plugin");
  const first = registeredGLTFExtensions.get(SKIN_EXTENSION);
  registerSkinLoader();
  expect(registeredGLTFExtensions.get(SKIN_EXTENSION)).toBe(first);
  expect(unregisterGLTFExtension(SKIN_EXTENSION)).toBe(true);
});
