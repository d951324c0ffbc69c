import type { MaterialDefines } from "@babylonjs/core/Materials/materialDefines.js";
import { MaterialPluginBase } from "@babylonjs/core/Materials/materialPluginBase.js";
import type { PBRBaseMaterial } from "@babylonjs/core/Materials/PBR/pbrBaseMaterial.js";
import { ShaderLanguage } from "@babylonjs/core/Materials/shaderLanguage.js";
import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import type { UniformBuffer } from "@babylonjs/core/Materials/uniformBuffer.js";
import { WRINKLE_SLOTS } from "../../sdk/head/wrinkles/wrinkleGroups";
import { wrinkleShaderCode } from "./wrinkleShaderCode";

/** Name under which a material knows the plugin. */
export const WRINKLE_PLUGIN_NAME = "MosarWrinkle";
/** Before the skin (200), which spreads light by the normals that this one bends. */
const PRIORITY = 190;
const VECTORS = WRINKLE_SLOTS / 4;
/** Shader code is the same for all materials of a language. */
const CODE = { [ShaderLanguage.GLSL]: wrinkleShaderCode(false), [ShaderLanguage.WGSL]: wrinkleShaderCode(true) };

/** Wrinkles that come and go with the face's weights. Without weight they cost a comparison. */
export class WrinkleMaterialPlugin extends MaterialPluginBase {
  /** How far each group is folded (sdk/head/wrinkles/wrinkleGroups.ts); written in place. */
  readonly weights = new Float32Array(WRINKLE_SLOTS);
  readonly #texture: BaseTexture;

  /** @param texture a WrinkleMap, which the plugin owns from now on */
  constructor(material: PBRBaseMaterial, texture: BaseTexture) {
    super(material, WRINKLE_PLUGIN_NAME, PRIORITY, { WRINKLE: false });
    this.#texture = texture;
    this._enable(true);
  }

  override getClassName(): string {
    return "WrinkleMaterialPlugin";
  }

  override isCompatible(language: ShaderLanguage): boolean {
    return language === ShaderLanguage.GLSL || language === ShaderLanguage.WGSL;
  }

  override prepareDefinesBeforeAttributes(defines: MaterialDefines): void {
    defines.WRINKLE = true;
    defines._needUVs = true;
    defines.MAINUV1 = true;
  }

  override isReadyForSubMesh(): boolean {
    return this.#texture.isReadyOrNotBlocking();
  }

  override getSamplers(samplers: string[]): void {
    samplers.push("wrinkleSampler");
  }

  override getActiveTextures(textures: BaseTexture[]): void {
    textures.push(this.#texture);
  }

  override hasTexture(texture: BaseTexture): boolean {
    return texture === this.#texture;
  }

  override getUniforms() {
    return {
      ubo: [
        { name: "wrinkleInfos", size: 4, type: "vec4", arraySize: 0 },
        { name: "wrinkleWeights", size: 4, type: "vec4", arraySize: VECTORS },
      ],
      // For engines without uniform buffers.
      fragment: `#ifdef WRINKLE\nuniform vec4 wrinkleInfos;\nuniform vec4 wrinkleWeights[${VECTORS}];\n#endif\n`,
    };
  }

  override bindForSubMesh(ubo: UniformBuffer): void {
    let most = 0;
    for (let g = 0; g < this.weights.length; g++) most = Math.max(most, this.weights[g]);
    ubo.updateFloat4("wrinkleInfos", most, 0, 0, 0);
    ubo.updateFloatArray("wrinkleWeights", this.weights);
    ubo.setTexture("wrinkleSampler", this.#texture);
  }

  override dispose(forceDisposeTextures?: boolean): void {
    if (forceDisposeTextures) this.#texture.dispose();
  }

  override getCustomCode(shaderType: string, language = ShaderLanguage.GLSL): Record<string, string> | null {
    return shaderType === "fragment" ? CODE[language] : null;
  }
}
