import type { Material } from "@babylonjs/core/Materials/material.js";
import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import type { GLTFExporter } from "@babylonjs/serializers/glTF/2.0/glTFExporter.js";
import type { IGLTFExporterExtensionV2 } from "@babylonjs/serializers/glTF/2.0/glTFExporterExtension.js";
import { SKIN_EXTENSION } from "../../sdk/export/skinExtension";
import { SKIN_PLUGIN_NAME, type SkinMaterialPlugin } from "./SkinMaterialPlugin";

/** One file's MOSAR_materials_skin for Babylon's glTF exporter: writes the skin of the materials that have it, switched on. */
export function createSkinExporter(exporter: GLTFExporter): IGLTFExporterExtensionV2 {
  return {
    name: SKIN_EXTENSION,
    enabled: true,
    required: false,
    wasUsed: false,
    dispose() {},
    async postExportMaterialAdditionalTexturesAsync(_context, _node, material): Promise<BaseTexture[]> {
      const map = skinOf(material)?.options.map;
      return map ? [map] : [];
    },
    async postExportMaterialAsync(_context, node, material) {
      const skin = skinOf(material);
      if (!skin) return node;
      this.wasUsed = true;
      // A chunk of its own: most pages never export.
      const { writeSkin } = await import("./writeSkin");
      writeSkin(exporter, node, material, skin.options);
      return node;
    },
  };
}

function skinOf(material: Material): SkinMaterialPlugin | null {
  const skin = material.pluginManager?.getPlugin<SkinMaterialPlugin>(SKIN_PLUGIN_NAME);
  return skin?.isEnabled ? skin : null;
}
