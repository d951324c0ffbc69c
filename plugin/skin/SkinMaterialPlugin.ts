import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import type { MaterialDefines } from "@babylonjs/core/Materials/materialDefines.js";
import { MaterialPluginBase } from "@babylonjs/core/Materials/materialPluginBase.js";
import type { PBRBaseMaterial } from "@babylonjs/core/Materials/PBR/pbrBaseMaterial.js";
import { ShaderLanguage } from "@babylonjs/core/Materials/shaderLanguage.js";
import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import type { UniformBuffer } from "@babylonjs/core/Materials/uniformBuffer.js";
import { Vector4 } from "@babylonjs/core/Maths/math.vector.js";
import type { SubMesh } from "@babylonjs/core/Meshes/subMesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { fillSkinUniforms, SKIN_UNIFORMS } from "./fillSkinUniforms";
import { inspectSkin } from "./inspectSkin";
import { DEFAULT_SKIN_OPTIONS, type SkinOptions } from "./SkinOptions";
import { parseSkin, type SkinState, serializeSkin } from "./serializeSkin";
import { shadowLift } from "./shadowLift";
import { skinShaderCode } from "./skinShaderCode";
import { warnOfMissingCalls } from "./warnOfMissingCalls";

/** Name under which a material knows the plugin. */
export const SKIN_PLUGIN_NAME = "MosarSkin";
/** Before the shadows of image-based light (310), which weigh what this plugin computes. */
const PRIORITY = 200;
/** Lights whose shadow lookup is lifted; skinLift in the shaders has this length. */
const LIFTED_LIGHTS = 4;
/** Shader code is the same for all materials of a language. */
const CODE = { [ShaderLanguage.GLSL]: skinShaderCode(false), [ShaderLanguage.WGSL]: skinShaderCode(true) };

/** Skin for Babylon's PBR material: light spreads under it and comes through where it is thin. Use attachSkin. */
export class SkinMaterialPlugin extends MaterialPluginBase {
  /** Assign a changed copy; textures that come or go are compiled in. */
  options: SkinOptions = DEFAULT_SKIN_OPTIONS;
  /** Slopes and depth of pores, tiled; null: none. Its own texture. */
  microTexture: BaseTexture | null = null;
  #enabled = false;
  readonly #vectors = SKIN_UNIFORMS.map(() => new Vector4());
  /** Options that are in the vectors. */
  #written: SkinOptions | null = null;
  readonly #lift = new Float32Array(4 * LIFTED_LIGHTS);
  readonly #lifts = Array.from({ length: LIFTED_LIGHTS }, (_, i) => this.#lift.subarray(4 * i, 4 * i + 4));

  constructor(material: PBRBaseMaterial) {
    super(material, SKIN_PLUGIN_NAME, PRIORITY, { SKIN: false, SKIN_MAP: false, SKIN_MICRO: false, SKIN_UV: false });
    warnOfMissingCalls(material);
    inspectSkin(material, this);
  }

  /** Whether the skin is shown. */
  get isEnabled(): boolean {
    return this.#enabled;
  }

  /** Off, the material is Babylon's own again. */
  set isEnabled(enabled: boolean) {
    if (enabled === this.#enabled) return;
    this.#enabled = enabled;
    this.markAllDefinesAsDirty();
    this._enable(enabled);
  }

  override getClassName(): string {
    return "SkinMaterialPlugin";
  }

  override isCompatible(language: ShaderLanguage): boolean {
    return language === ShaderLanguage.GLSL || language === ShaderLanguage.WGSL;
  }

  override prepareDefinesBeforeAttributes(defines: MaterialDefines): void {
    defines.SKIN = this.#enabled;
    defines.SKIN_MAP = this.#enabled && this.options.map !== null;
    defines.SKIN_MICRO = this.#enabled && this.microTexture !== null && this.options.microRelief > 0;
    defines.SKIN_UV = defines.SKIN_MAP || defines.SKIN_MICRO;
    if (defines.SKIN_UV) {
      defines._needUVs = true;
      defines.MAINUV1 = true;
    }
    if (this.#enabled) defines._needNormals = true;
  }

  override isReadyForSubMesh(): boolean {
    return !this.#enabled || (isReady(this.options.map) && isReady(this.microTexture));
  }

  override getSamplers(samplers: string[]): void {
    samplers.push("skinMapSampler", "skinMicroSampler");
  }

  override getActiveTextures(textures: BaseTexture[]): void {
    textures.push(...this.#textures());
  }

  override hasTexture(texture: BaseTexture): boolean {
    return this.#textures().includes(texture);
  }

  override getUniforms() {
    const vectors = SKIN_UNIFORMS.map((name) => ({ name, size: 4, type: "vec4", arraySize: 0 }));
    return {
      ubo: [...vectors, { name: "skinLift", size: 4, type: "vec4", arraySize: LIFTED_LIGHTS }],
      // For engines without uniform buffers.
      fragment: `#ifdef SKIN\n${SKIN_UNIFORMS.map((name) => `uniform vec4 ${name};`).join("\n")}\nuniform vec4 skinLift[${LIFTED_LIGHTS}];\n#endif\n`,
    };
  }

  override bindForSubMesh(ubo: UniformBuffer, scene: Scene, _engine: AbstractEngine, subMesh: SubMesh): void {
    if (!this.#enabled) return;
    // Every frame comes by here and by isReadyForSubMesh: they make no objects.
    if (this.#written !== this.options) {
      fillSkinUniforms(this.#vectors, this.options);
      this.#written = this.options;
    }
    for (let i = 0; i < SKIN_UNIFORMS.length; i++) ubo.updateVector4(SKIN_UNIFORMS[i], this.#vectors[i]);
    const lights = subMesh.getMesh().lightSources;
    for (let i = 0; i < LIFTED_LIGHTS; i++) shadowLift(lights[i], scene, this.#lifts[i]);
    ubo.updateFloatArray("skinLift", this.#lift);
    if (this.options.map) ubo.setTexture("skinMapSampler", this.options.map);
    if (this.microTexture) ubo.setTexture("skinMicroSampler", this.microTexture);
  }

  override dispose(forceDisposeTextures?: boolean): void {
    if (forceDisposeTextures) for (const texture of this.#textures()) texture.dispose();
  }

  override getCustomCode(shaderType: string, language = ShaderLanguage.GLSL): Record<string, string> | null {
    return shaderType === "fragment" ? CODE[language] : null;
  }

  override copyTo(plugin: SkinMaterialPlugin): void {
    plugin.#take(this);
  }

  override serialize(): unknown {
    return { ...super.serialize(), ...serializeSkin(this) };
  }

  override parse(source: Parameters<typeof parseSkin>[0], scene: Scene, rootUrl: string): void {
    super.parse(source, scene, rootUrl);
    this.#take(parseSkin(source, scene, rootUrl));
  }

  #take({ options, microTexture, isEnabled }: SkinState): void {
    this.options = options;
    this.microTexture = microTexture;
    this.isEnabled = isEnabled;
    this.markAllDefinesAsDirty();
  }

  #textures(): BaseTexture[] {
    return [this.options.map, this.microTexture].filter((texture) => texture !== null);
  }
}

function isReady(texture: BaseTexture | null): boolean {
  return texture === null || texture.isReadyOrNotBlocking();
}
