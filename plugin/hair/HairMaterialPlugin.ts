import type { MaterialDefines } from "@babylonjs/core/Materials/materialDefines.js";
import { MaterialPluginBase } from "@babylonjs/core/Materials/materialPluginBase.js";
import type { PBRBaseMaterial } from "@babylonjs/core/Materials/PBR/pbrBaseMaterial.js";
import { ShaderLanguage } from "@babylonjs/core/Materials/shaderLanguage.js";
import type { UniformBuffer } from "@babylonjs/core/Materials/uniformBuffer.js";
import { hairShaderCode, hairVertexCode } from "./hairShaderCode";

/** Name under which a material knows the plugin. */
export const HAIR_PLUGIN_NAME = "MosarHair";
/** As the skin's: before the shadows of image-based light (310). */
const PRIORITY = 200;
/** Tilt of the cuticle's scales, radians, and longitudinal spread of the first highlight: Marschner 2003 has 2.5 - 4 and 5 - 10 degrees. */
const TILT = 0.055;
const SPREAD = 0.17;
/** How far light reaches round the head's volume: 0 as on a wall. */
const WRAP = 0.35;
const CODE = {
  vertex: { [ShaderLanguage.GLSL]: hairVertexCode(false), [ShaderLanguage.WGSL]: hairVertexCode(true) },
  fragment: { [ShaderLanguage.GLSL]: hairShaderCode(false), [ShaderLanguage.WGSL]: hairShaderCode(true) },
};

/** Hair for Babylon's PBR material: light runs along strands in three lobes. Needs tangents along the strands and `anisotropy`. */
export class HairMaterialPlugin extends MaterialPluginBase {
  /** Side of the strands' texture, px: distant strands keep their cover by it. */
  readonly #textureSize: number;

  constructor(material: PBRBaseMaterial, textureSize: number) {
    super(material, HAIR_PLUGIN_NAME, PRIORITY, { HAIR: false });
    this.#textureSize = textureSize;
    this._enable(true);
  }

  override getClassName(): string {
    return "HairMaterialPlugin";
  }

  override isCompatible(language: ShaderLanguage): boolean {
    return language === ShaderLanguage.GLSL || language === ShaderLanguage.WGSL;
  }

  override prepareDefinesBeforeAttributes(defines: MaterialDefines): void {
    defines.HAIR = true;
    defines._needNormals = true;
    defines._needUVs = true;
  }

  override getUniforms() {
    return {
      ubo: [{ name: "hairInfos", size: 4, type: "vec4", arraySize: 0 }],
      // For engines without uniform buffers.
      fragment: "#ifdef HAIR\nuniform vec4 hairInfos;\n#endif\n",
    };
  }

  override bindForSubMesh(ubo: UniformBuffer): void {
    ubo.updateFloat4("hairInfos", TILT, SPREAD, this.#textureSize, WRAP);
  }

  override getCustomCode(shaderType: string, language = ShaderLanguage.GLSL): Record<string, string> | null {
    return shaderType === "vertex" || shaderType === "fragment" ? CODE[shaderType][language] : null;
  }
}
