import { withoutComments } from "../withoutComments";
import { hairGlsl } from "./glsl/hair";
import { hairWgsl } from "./wgsl/hair";

/** Code of the vertex shader: shadows are looked up over the hair, for its own are in the cards' colours already, and softer. */
export function hairVertexCode(isWgsl: boolean): Record<string, string> {
  return {
    CUSTOM_VERTEX_UPDATE_WORLDPOS: (isWgsl ? hairWgsl : hairGlsl).shadowPlace,
    "!lightMatrix(\\d(?:\\[i\\])?)\\*worldPos;": "lightMatrix$1*hairShadowPos;",
  };
}

/** Code of the fragment shader by Babylon's injection points; "!" begins a pattern over the calls in the light loop. */
export function hairShaderCode(isWgsl: boolean): Record<string, string> {
  const { definitions, begin, coverage, ambient } = isWgsl ? hairWgsl : hairGlsl;
  return {
    CUSTOM_FRAGMENT_DEFINITIONS: definitions,
    CUSTOM_FRAGMENT_MAIN_BEGIN: begin,
    CUSTOM_FRAGMENT_UPDATE_ALPHA: withoutComments(coverage),
    CUSTOM_FRAGMENT_BEFORE_FINALCOLORCOMPOSITION: ambient,
    "!computeDiffuseLighting\\(preInfo,": "hairDiffuse(preInfo,",
    "!computeAnisotropicSpecularLighting\\(preInfo,": "hairSpecular(preInfo,",
  };
}
