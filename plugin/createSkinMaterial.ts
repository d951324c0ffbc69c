import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { packSkinTextures } from "../sdk/export/packSkinTextures";
import { DIFFUSE_GAIN } from "../sdk/export/skinExtension";
import { REFERENCE_TRANSLUCENCY } from "../sdk/shading/scatterWidth";
import type { AvatarMaps } from "../sdk/types";
import { createMapTexture } from "./createMapTexture";
import { attachSkin } from "./skin/attachSkin";
import { SKIN_PLUGIN_NAME, type SkinMaterialPlugin } from "./skin/SkinMaterialPlugin";
import type { SkinOptions } from "./skin/SkinOptions";

/** White of the map's G channel, metres (AvatarMaps.skin). */
const MAX_THICKNESS = 0.02;
/** 1/e depth of light in skin per channel, metres: slab transmittance exp(-t / depth), fitted to a Monte-Carlo slab. */
const DEPTH = [0.0026, 0.00135, 0.00073] as const;
/** Babylon's transmittance is (e^(-t/d) + 3 e^(-t/3d)) / 4; with d = depth / 2.6 it is within 10 % of exp(-t / depth). */
const DIFFUSION_PER_DEPTH = 1 / 2.6;
/**
 * Babylon takes the intensity away from the front's diffuse light, all over the skin; the light through an ear is added in
 * nature. A small intensity with its inverse as colour leaves the front alone (at most 2 % less) and the back right.
 */
const INTENSITY = 0.02;
/** Where skin is thin - ears, nostrils, lips - the translucency map is about this; light comes through unweakened there. */
const THIN_TRANSLUCENCY = 0.45;

/** How a skin material is made. */
export interface SkinMaterialOptions {
  /** Begins the names of the textures too. Default "skin". */
  readonly name?: string;
  /** False: Babylon's stock PBR, without scattering. Default: skin, with these changes. */
  readonly skin?: false | Partial<SkinOptions>;
}

/** The skin as a PBR material: four textures of its own, F0 = 0.08 S, scattered light, light through thin parts. */
export function createSkinMaterial(scene: Scene, maps: AvatarMaps, options: SkinMaterialOptions = {}): PBRMaterial {
  const { name = "skin", skin = {} } = options;
  const bytes = packSkinTextures(maps);
  const material = new PBRMaterial(name, scene);
  const texture = (part: string, rgba: Uint8Array, srgb = false) =>
    createMapTexture(`${name}.${part}`, rgba, maps.size, srgb, scene);
  try {
    material.albedoTexture = texture("albedo-specular", bytes.albedoSpecular, true);
    material.metallicTexture = texture("occlusion-roughness", bytes.occlusionRoughness);
    material.bumpTexture = texture("normal", maps.normal);
    const map = texture("skin", maps.skin);
    setReflection(material);
    if (skin) attachSkin(material, { map, referenceTranslucency: REFERENCE_TRANSLUCENCY, ...skin });
    else setTranslucency(material, map);
  } catch (error) {
    material.dispose(false, true);
    throw error;
  }
  return material;
}

function setReflection(material: PBRMaterial): void {
  // The red channel is the occlusion. As ambient texture it darkens ambient light only, and glTF exporters find it.
  material.ambientTexture = material.metallicTexture;
  material.useAmbientInGrayScale = true;
  material.useRoughnessFromMetallicTextureAlpha = false;
  material.useRoughnessFromMetallicTextureGreen = true;
  material.useMetallnessFromMetallicTextureBlue = true;
  material.albedoColor = new Color3(DIFFUSE_GAIN, DIFFUSE_GAIN, DIFFUSE_GAIN);
  material.metallic = 0;
  material.roughness = 1;
  // IOR 1.5 is F0 = .04; times the texture's 2 S it is .08 S, and F90 = 2 S = 25 F0 as in the shading model.
  material.indexOfRefraction = 1.5;
  material.metallicReflectanceTexture = material.albedoTexture;
  material.useOnlyMetallicFromMetallicReflectanceTexture = true;
  material.useAlphaFromAlbedoTexture = false;
  material.transparencyMode = PBRMaterial.PBRMATERIAL_OPAQUE;
  // Irradiance by the bumped normal in every pixel, not by the vertex.
  material.forceIrradianceInFragment = true;
  material.enableSpecularAntiAliasing = true;
}

function setTranslucency(material: PBRMaterial, map: BaseTexture): void {
  const { subSurface } = material;
  subSurface.thicknessTexture = map;
  subSurface.translucencyIntensityTexture = map;
  subSurface.isTranslucencyEnabled = true;
  subSurface.useGltfStyleTextures = true;
  subSurface.minimumThickness = 0;
  subSurface.maximumThickness = MAX_THICKNESS;
  subSurface.translucencyIntensity = INTENSITY;
  const gain = 1 / (INTENSITY * THIN_TRANSLUCENCY);
  subSurface.translucencyColor = new Color3(gain, gain, gain);
  subSurface.useAlbedoToTintTranslucency = true;
  setSkinScale(material, 1);
}

/**
 * Babylon multiplies the thickness by the mesh's world scale; the depth of light has to follow, or a head in centimetres
 * lets no light through.
 * @param scale world units per metre of the head
 */
export function setSkinScale(material: PBRMaterial, scale: number): void {
  const plugin = material.pluginManager?.getPlugin<SkinMaterialPlugin>(SKIN_PLUGIN_NAME);
  if (plugin) {
    if (plugin.options.unitsPerMetre !== scale) plugin.options = { ...plugin.options, unitsPerMetre: scale };
    return;
  }
  const unit = DIFFUSION_PER_DEPTH * scale;
  material.subSurface.diffusionDistance.set(DEPTH[0] * unit, DEPTH[1] * unit, DEPTH[2] * unit);
}
