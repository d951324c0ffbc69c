import type { Material } from "@babylonjs/core/Materials/material.js";
import { InspectableType } from "@babylonjs/core/Misc/iInspectable.js";
import { createMicroTexture } from "./createMicroTexture";
import type { SkinMaterialPlugin } from "./SkinMaterialPlugin";
import type { SkinOptions } from "./SkinOptions";

type Option = Exclude<keyof SkinOptions, "map">;
type Slider = readonly [option: Option, place: number, label: string, min: number, max: number, step: number];

const CHANNELS = ["red", "green", "blue"];

/** A place is an index into an option of three numbers, 0 for an option that is one number. */
const SLIDERS: readonly Slider[] = [
  // Marble's 5 mm and the 10 mm of an ear's root are beyond every skin.
  ...CHANNELS.map((name, i): Slider => ["scatterDistance", i, `light travels, ${name} (mm)`, 0, 5, 0.01]),
  ...CHANNELS.map((name, i): Slider => ["transmissionDistance", i, `1/e comes through, ${name} (mm)`, 0, 10, 0.01]),
  ["transmission", 0, "light through thin parts (0..1)", 0, 1, 0.01],
  ["tone", 0, "its colour dims that light (0..1)", 0, 1, 0.01],
  ["referenceTranslucency", 0, "translucency of these lengths (0..1)", 0, 1, 0.01],
  ["normalSoftness", 0, "relief lost in red (0..1)", 0, 1, 0.01],
  ["lobes", 0, "roughness of 1st highlight (x)", 0, 2, 0.01],
  ["lobes", 1, "roughness of 2nd highlight (x)", 0, 2, 0.01],
  ["lobes", 2, "share of 1st highlight (0..1)", 0, 1, 0.01],
  ["albedoGain", 0, "convex skin brighter than flat (0..1)", 0, 1, 0.01],
  ["microRelief", 0, "steepness of pores (x)", 0, 3, 0.01],
  ["microTiles", 0, "tiles of pores per UV unit", 1, 100, 1],
  ["unitsPerMetre", 0, "scene units per metre", 0.01, 1000, 0.01],
];

/**
 * Shows a material's skin in Babylon's Inspector. It knows nothing of plugins; it lists inspectableCustomProperties, which
 * name properties of the material itself.
 */
export function inspectSkin(material: Material, plugin: SkinMaterialPlugin): void {
  const add = (name: string, get: () => unknown, set: (value: never) => void) => {
    // Inspector watches a property by redefining it.
    Object.defineProperty(material, name, { get, set, configurable: true });
  };
  add(
    "skinEnabled",
    () => plugin.isEnabled,
    (value: boolean) => {
      plugin.isEnabled = value;
    },
  );
  for (const [option, place] of SLIDERS) {
    const get = () => partOf(plugin.options[option], place);
    add(propertyOf(option, place), get, (value: number) => setPart(plugin, material, option, place, value));
  }
  material.inspectableCustomProperties = [
    ...(material.inspectableCustomProperties ?? []),
    { label: "Skin", propertyName: "skinEnabled", type: InspectableType.Checkbox },
    ...SLIDERS.map(([option, place, label, min, max, step]) => {
      return {
        label: `Skin: ${label}`,
        propertyName: propertyOf(option, place),
        type: InspectableType.Slider,
        min,
        max,
        step,
      };
    }),
  ];
}

function propertyOf(option: Option, place: number): string {
  return `skin_${option}_${place}`;
}

function partOf(value: SkinOptions[Option], place: number): number {
  return typeof value === "number" ? value : value[place];
}

function setPart(plugin: SkinMaterialPlugin, material: Material, option: Option, place: number, part: number): void {
  const old = plugin.options[option];
  const value = typeof old === "number" ? part : old.map((other, i) => (i === place ? part : other));
  plugin.options = { ...plugin.options, [option]: value };
  if (plugin.options.microRelief > 0) plugin.microTexture ??= createMicroTexture(material.getScene());
  plugin.markAllDefinesAsDirty();
}
