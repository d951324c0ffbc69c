import { withoutComments } from "../withoutComments";
import { ambientGlsl } from "./glsl/ambient";
import { areaGlsl } from "./glsl/area";
import { beforeCompositionGlsl } from "./glsl/beforeComposition";
import { beforeLightsGlsl } from "./glsl/beforeLights";
import { directGlsl } from "./glsl/direct";
import { microGlsl } from "./glsl/micro";
import { passThroughGlsl } from "./glsl/passThrough";
import { samplersGlsl } from "./glsl/samplers";
import { scatterGlsl } from "./glsl/scatter";
import { specularGlsl } from "./glsl/specular";
import { thinGlsl } from "./glsl/thin";
import { ambientWgsl } from "./wgsl/ambient";
import { areaWgsl } from "./wgsl/area";
import { beforeCompositionWgsl } from "./wgsl/beforeComposition";
import { beforeLightsWgsl } from "./wgsl/beforeLights";
import { directWgsl } from "./wgsl/direct";
import { microWgsl } from "./wgsl/micro";
import { passThroughWgsl } from "./wgsl/passThrough";
import { samplersWgsl } from "./wgsl/samplers";
import { scatterWgsl } from "./wgsl/scatter";
import { specularWgsl } from "./wgsl/specular";
import { thinWgsl } from "./wgsl/thin";

const glsl = {
  functions: [samplersGlsl, scatterGlsl, thinGlsl, directGlsl, areaGlsl, microGlsl, specularGlsl, ambientGlsl],
  passThrough: passThroughGlsl,
  beforeLights: beforeLightsGlsl,
  beforeComposition: beforeCompositionGlsl,
  input: "",
  declare: (type: string, name: string) => `${type === "float" ? "float" : `vec${type.slice(3)}`} ${name}`,
};
const wgsl = {
  functions: [samplersWgsl, scatterWgsl, thinWgsl, directWgsl, areaWgsl, microWgsl, specularWgsl, ambientWgsl],
  passThrough: passThroughWgsl,
  beforeLights: beforeLightsWgsl,
  beforeComposition: beforeCompositionWgsl,
  input: "fragmentInputs.",
  declare: (_: string, name: string) => `let ${name}`,
};

/**
 * Code of the fragment shader by Babylon's injection points; "!" begins a pattern over the shader with its includes.
 * The patterns take the calls (`preInfo,`) in the light loop, not the functions' definitions.
 */
export function skinShaderCode(isWgsl: boolean): Record<string, string> {
  const code = isWgsl ? wgsl : glsl;
  return {
    CUSTOM_FRAGMENT_DEFINITIONS: `#ifdef SKIN\n${withoutComments(code.functions.join(""))}\n#else\n${code.passThrough}\n#endif\n`,
    CUSTOM_FRAGMENT_BEFORE_LIGHTS: withoutComments(code.beforeLights),
    CUSTOM_FRAGMENT_BEFORE_FINALCOLORCOMPOSITION: code.beforeComposition,
    "!computeDiffuseLighting\\(preInfo,": "skinDiffuse(preInfo,",
    "!computeHemisphericDiffuseLighting\\(preInfo,": "skinHemispheric(preInfo,",
    "!computeSpecularLighting\\(preInfo,": "skinSpecular(preInfo,",
    "!environmentRadianceOcclusion\\(ambientMonochrome,NdotVUnclamped\\);":
      "skinSpecularOcclusion(ambientMonochrome,NdotVUnclamped,roughness);",
    [`!=reflectionBlock\\(\\s*${code.input.replace(".", "\\.")}vPositionW\\s*,normalW\\s*,alphaG\\b`]: `=reflectionBlock(${code.input}vPositionW,normalW,skinReflectionAlpha(alphaG)`,
    "!diffuseBase\\+=info\\.diffuse\\*shadow;": "diffuseBase+=skinShade(info.diffuse,shadow);",
    ...areaLights(isWgsl),
    ...liftedLookups(isWgsl),
  };
}

/** A rectangle with a picture on it stays Babylon's: its light has no one colour to scatter. */
function areaLights(isWgsl: boolean): Record<string, string> {
  const { input } = isWgsl ? wgsl : glsl;
  return {
    "!info\\.diffuse=(computeAreaDiffuseLighting\\(preInfo,diffuse(\\d+)\\.rgb\\));": `
#if defined(SKIN) && !defined(RECTAREALIGHTEMISSIONTEXTURE$2)
info.diffuse=skinAreaDiffuse(diffuse$2.rgb,${input}vPositionW,light$2.vLightData.xyz,light$2.vLightWidth.xyz,light$2.vLightHeight.xyz);
#else
info.diffuse=$1;
#endif`,
    "!(preInfo=computeAreaPreLightingInfo[^;]*),roughness\\);": "$1,skinReflectionRoughness(roughness));",
  };
}

/**
 * A second shadow lookup beside each of Babylon's: flat maps by clip position and depth, only where it can be seen; cube
 * maps by world position, everywhere, since WGSL samples them with derivatives.
 */
function liftedLookups(isWgsl: boolean): Record<string, string> {
  const { input, declare } = isWgsl ? wgsl : glsl;
  const at = input.replace(".", "\\.");
  return {
    [`!shadow=(computeShadow\\w*)\\(${at}vPositionFromLight(\\d+),${at}vDepthMetric\\d+,([^;]*)\\);`]: `shadow=$1(${input}vPositionFromLight$2,${input}vDepthMetric$2,$3);
#ifdef SKIN
if (skinLifts) {
${declare("vec4", "skinLiftedPosition")}=skinLiftPosition(${input}vPositionFromLight$2,$2);
${declare("float", "skinLiftedDepth")}=skinLiftDepth(${input}vDepthMetric$2,$2,light$2.depthValues.y);
skinLiftedShadow=$1(skinLiftedPosition,skinLiftedDepth,$3);
}
#endif`,
    "!shadow=(computeShadow\\w*CSM\\w*)\\((float\\(index\\d+\\)|index\\d+),vPositionFromLight(\\d+)\\[index\\d+\\],vDepthMetric\\d+\\[index\\d+\\],([^;]*)\\);": `shadow=$1($2,vPositionFromLight$3[index$3],vDepthMetric$3[index$3],$4);
#ifdef SKIN
if (skinLifts) {
${declare("vec4", "skinLiftedPosition")}=skinLiftInCascade(vPositionFromLight$3[index$3],$3,index$3);
${declare("float", "skinLiftedDepth")}=skinLiftDepthInCascade(vDepthMetric$3[index$3],$3,index$3,light$3.depthValues.y);
skinLiftedShadow=$1($2,skinLiftedPosition,skinLiftedDepth,$4);
}
#endif`,
    [`!shadow=(computeShadow\\w*Cube)\\(${at}vPositionW,light(\\d+)\\.vLightData\\.xyz,([^;]*)\\);`]: `shadow=$1(${input}vPositionW,light$2.vLightData.xyz,$3);
#ifdef SKIN
{
${declare("vec3", "skinLiftedPosition")}=skinLiftTowards(${input}vPositionW,light$2.vLightData.xyz);
skinLiftedShadow=$1(skinLiftedPosition,light$2.vLightData.xyz,$3);
}
#endif`,
  };
}
