import type { MaterialDefines } from "@babylonjs/core/Materials/materialDefines.js";
import { MaterialPluginBase } from "@babylonjs/core/Materials/materialPluginBase.js";
import type { PBRBaseMaterial } from "@babylonjs/core/Materials/PBR/pbrBaseMaterial.js";
import { ShaderLanguage } from "@babylonjs/core/Materials/shaderLanguage.js";
import type { UniformBuffer } from "@babylonjs/core/Materials/uniformBuffer.js";
import { Matrix } from "@babylonjs/core/Maths/math.vector.js";
import { eyeShaderCode } from "./eyeShaderCode";

/** Name under which a material knows the plugin. */
export const EYE_PLUGIN_NAME = "MosarEye";
const PRIORITY = 200;
/** Shader code is the same for all materials of a language. */
const CODE = { [ShaderLanguage.GLSL]: eyeShaderCode(false), [ShaderLanguage.WGSL]: eyeShaderCode(true) };
const VECTORS = ["eyeUpper", "eyeLower", "eyeLids"] as const;

/** An eyeball between lids for Babylon's PBR material: their shade, flesh in the corner, tears on the lower lid. */
export class EyeMaterialPlugin extends MaterialPluginBase {
  /** World to the eye's place in the head, in eye radii, x to the person's left. */
  readonly eyeFromWorld = Matrix.Identity();
  /** Curves of the lids' edges (sdk/head/lidCurves.ts) as they are now. */
  readonly upper = new Float64Array(5);
  readonly lower = new Float64Array(5);
  /** x of the corners, at the nose and away from it. */
  readonly corners: [inner: number, outer: number] = [0, 0];

  constructor(material: PBRBaseMaterial) {
    super(material, EYE_PLUGIN_NAME, PRIORITY, { EYE: false });
    this._enable(true);
  }

  override getClassName(): string {
    return "EyeMaterialPlugin";
  }

  override isCompatible(language: ShaderLanguage): boolean {
    return language === ShaderLanguage.GLSL || language === ShaderLanguage.WGSL;
  }

  override prepareDefines(defines: MaterialDefines): void {
    defines.EYE = true;
  }

  override getUniforms() {
    const vectors = VECTORS.map((name) => ({ name, size: 4, type: "vec4" }));
    return {
      ubo: [{ name: "eyeFromWorld", size: 16, type: "mat4" }, ...vectors],
      // For engines without uniform buffers.
      fragment: `#ifdef EYE\nuniform mat4 eyeFromWorld;\n${VECTORS.map((name) => `uniform vec4 ${name};`).join("\n")}\n#endif\n`,
    };
  }

  override bindForSubMesh(ubo: UniformBuffer): void {
    const { upper, lower, corners } = this;
    ubo.updateMatrix("eyeFromWorld", this.eyeFromWorld);
    ubo.updateFloat4("eyeUpper", upper[0], upper[1], upper[2], upper[3]);
    ubo.updateFloat4("eyeLower", lower[0], lower[1], lower[2], lower[3]);
    ubo.updateFloat4("eyeLids", upper[4], lower[4], corners[0], corners[1]);
  }

  override getCustomCode(shaderType: string, language = ShaderLanguage.GLSL): Record<string, string> | null {
    return shaderType === "fragment" ? CODE[language] : null;
  }
}
