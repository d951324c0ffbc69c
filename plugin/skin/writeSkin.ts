import type { Material } from "@babylonjs/core/Materials/material.js";
import type { GLTFExporter } from "@babylonjs/serializers/glTF/2.0/glTFExporter.js";
import type { IGLTFExporterExtensionV2 } from "@babylonjs/serializers/glTF/2.0/glTFExporterExtension.js";
import { SKIN_DEFAULTS, SKIN_EXTENSION, type SkinExtension } from "../../sdk/export/skinExtension";
import type { SkinOptions } from "./SkinOptions";

type GltfMaterial = Parameters<NonNullable<IGLTFExporterExtensionV2["postExportMaterialAsync"]>>[1];

/** A material's skin as MOSAR_materials_skin of its node in the file, which it changes. */
export function writeSkin(exporter: GLTFExporter, node: GltfMaterial, material: Material, options: SkinOptions): void {
  // Underscored, but all of Babylon's own extensions read it.
  const skinTexture = exporter._materialExporter.getTextureInfo(options.map) ?? undefined;
  if (skinTexture) exporter._materialNeedsUVsSet.add(material);
  const extension: SkinExtension = { ...parametersOf(options), skinTexture, diffuseGain: takeGain(node) };
  node.extensions = { ...node.extensions, [SKIN_EXTENSION]: extension };
}

function parametersOf(options: SkinOptions) {
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
