import type { Material } from "@babylonjs/core/Materials/material.js";
import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import type { GLTFExporter } from "@babylonjs/serializers/glTF/2.0/glTFExporter.js";
import type { IGLTFExporterExtensionV2 } from "@babylonjs/serializers/glTF/2.0/glTFExporterExtension.js";
import { SKIN_DEFAULTS, SKIN_EXTENSION, type SkinExtension } from "../../sdk/export/skinExtension";
import { SKIN_PLUGIN_NAME, type SkinMaterialPlugin } from "./SkinMaterialPlugin";

type GltfMaterial = Parameters<NonNullable<IGLTFExporterExtensionV2["postExportMaterialAsync"]>>[1];

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
      // Underscored, but all of Babylon's own extensions read it.
      const skinTexture = exporter._materialExporter.getTextureInfo(skin.options.map) ?? undefined;
      if (skinTexture) exporter._materialNeedsUVsSet.add(material);
      const extension: SkinExtension = { ...parametersOf(skin), skinTexture, diffuseGain: takeGain(node) };
      node.extensions = { ...node.extensions, [SKIN_EXTENSION]: extension };
      return node;
    },
  };
}

function skinOf(material: Material): SkinMaterialPlugin | null {
  const skin = material.pluginManager?.getPlugin<SkinMaterialPlugin>(SKIN_PLUGIN_NAME);
  return skin?.isEnabled ? skin : null;
}

function parametersOf({ options }: SkinMaterialPlugin) {
  const names = Object.keys(SKIN_DEFAULTS) as (keyof typeof SKIN_DEFAULTS)[];
  return Object.fromEntries(names.map((name) => [name, options[name]]));
}

/** glTF's base colour ends at 1: brings a brighter one down to it and returns how much brighter it was. */
function takeGain({ pbrMetallicRoughness }: GltfMaterial): number {
  const factor = pbrMetallicRoughness?.baseColorFactor;
  const gain = Math.max(1, ...(factor?.slice(0, 3) ?? []));
  if (factor) for (let c = 0; c < 3; c++) factor[c] /= gain;
  return gain;
}
