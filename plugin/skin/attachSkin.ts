import type { PBRBaseMaterial } from "@babylonjs/core/Materials/PBR/pbrBaseMaterial.js";
import { createMicroTexture } from "./createMicroTexture";
import { registerSkin } from "./registerSkin";
import { SKIN_PLUGIN_NAME, SkinMaterialPlugin } from "./SkinMaterialPlugin";
import { DEFAULT_SKIN_OPTIONS, type SkinOptions } from "./SkinOptions";

/**
 * Makes skin of a PBR material; on a material that has it, changes the named options.
 * Light through thin parts takes the place of the material's own translucency.
 * @returns the plugin; its isEnabled switches skin off and on
 */
export function attachSkin(
  material: PBRBaseMaterial & { forceIrradianceInFragment?: boolean },
  options: Partial<SkinOptions> = {},
): SkinMaterialPlugin {
  registerSkin();
  const existing = material.pluginManager?.getPlugin<SkinMaterialPlugin>(SKIN_PLUGIN_NAME);
  const plugin = existing ?? new SkinMaterialPlugin(material);
  plugin.options = { ...(existing?.options ?? DEFAULT_SKIN_OPTIONS), ...options };
  material.subSurface.isTranslucencyEnabled = false;
  material.forceIrradianceInFragment = true;
  if (plugin.options.microRelief > 0) plugin.microTexture ??= createMicroTexture(material.getScene());
  plugin.isEnabled = true;
  plugin.markAllDefinesAsDirty();
  return plugin;
}
