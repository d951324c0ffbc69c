import { WRINKLE_SLOTS } from "../../sdk/head/wrinkles/wrinkleGroups";
import { withoutComments } from "../withoutComments";

/** 8 bits, 128 is nothing. */
const LOW = 128 / 255;
const SCALE = 255 / 127;

/** Nothing is read while no group is folded: the branch is the same for all pixels. */
const GLSL = {
  definitions: `
#ifdef WRINKLE
uniform sampler2D wrinkleSampler;
// Weight of the group that the map's alpha names; between two codes a mix of both.
float wrinkleWeight(float code) {
  vec4 at=vec4(0.0,1.0,2.0,3.0)-(code*${WRINKLE_SLOTS}.0-0.5);
  vec4 near=vec4(1.0);
  return dot(max(near-abs(at),0.0),wrinkleWeights[0])+dot(max(near-abs(at+4.0),0.0),wrinkleWeights[1])+dot(max(near-abs(at+8.0),0.0),wrinkleWeights[2]);
}
#endif
`,
  beforeLights: `
#ifdef WRINKLE
if (wrinkleInfos.x>0.0) {
  vec4 wrinkle=texture2D(wrinkleSampler,vMainUV1);
  float wrinkleShown=wrinkleWeight(wrinkle.a);
  vec3 wrinkleSlopes=(wrinkle.rgb-${LOW})*${SCALE}*wrinkleShown;
  vec3 wrinkleX=cross(dFdy(vPositionW),normalW);
  vec3 wrinkleY=cross(normalW,dFdx(vPositionW));
  vec2 wrinkleUx=dFdx(vMainUV1);
  vec2 wrinkleUy=dFdy(vMainUV1);
  float wrinkleSide=dot(dFdx(vPositionW),wrinkleX)<0.0 ? -1.0 : 1.0;
  vec3 wrinkleU=wrinkleX*wrinkleUx.x+wrinkleY*wrinkleUy.x;
  vec3 wrinkleV=wrinkleX*wrinkleUx.y+wrinkleY*wrinkleUy.y;
  wrinkleU*=wrinkleSide*inversesqrt(max(dot(wrinkleU,wrinkleU),1e-30));
  wrinkleV*=wrinkleSide*inversesqrt(max(dot(wrinkleV,wrinkleV),1e-30));
  normalW=normalize(normalW-wrinkleSlopes.x*wrinkleU-wrinkleSlopes.y*wrinkleV);
  surfaceAlbedo*=exp(-wrinkleSlopes.z);
}
#endif
`,
} as const;

const WGSL = {
  definitions: `
#ifdef WRINKLE
var wrinkleSamplerSampler: sampler;
var wrinkleSampler: texture_2d<f32>;
fn wrinkleWeight(code: f32) -> f32 {
  let at=vec4f(0.0,1.0,2.0,3.0)-(code*${WRINKLE_SLOTS}.0-0.5);
  let near=vec4f(1.0);
  return dot(max(near-abs(at),vec4f(0.0)),uniforms.wrinkleWeights[0])+dot(max(near-abs(at+4.0),vec4f(0.0)),uniforms.wrinkleWeights[1])+dot(max(near-abs(at+8.0),vec4f(0.0)),uniforms.wrinkleWeights[2]);
}
#endif
`,
  beforeLights: `
#ifdef WRINKLE
if (uniforms.wrinkleInfos.x>0.0) {
  let wrinkle=textureSample(wrinkleSampler,wrinkleSamplerSampler,fragmentInputs.vMainUV1);
  let wrinkleShown=wrinkleWeight(wrinkle.a);
  let wrinkleSlopes=(wrinkle.rgb-${LOW})*${SCALE}*wrinkleShown;
  let wrinkleX=cross(dpdy(fragmentInputs.vPositionW),normalW);
  let wrinkleY=cross(normalW,dpdx(fragmentInputs.vPositionW));
  let wrinkleUx=dpdx(fragmentInputs.vMainUV1);
  let wrinkleUy=dpdy(fragmentInputs.vMainUV1);
  let wrinkleSide=select(1.0,-1.0,dot(dpdx(fragmentInputs.vPositionW),wrinkleX)<0.0);
  var wrinkleU=wrinkleX*wrinkleUx.x+wrinkleY*wrinkleUy.x;
  var wrinkleV=wrinkleX*wrinkleUx.y+wrinkleY*wrinkleUy.y;
  wrinkleU*=wrinkleSide*inverseSqrt(max(dot(wrinkleU,wrinkleU),1e-30));
  wrinkleV*=wrinkleSide*inverseSqrt(max(dot(wrinkleV,wrinkleV),1e-30));
  normalW=normalize(normalW-wrinkleSlopes.x*wrinkleU-wrinkleSlopes.y*wrinkleV);
  surfaceAlbedo*=exp(-wrinkleSlopes.z);
}
#endif
`,
} as const;

/** Code of the fragment shader by Babylon's injection points. */
export function wrinkleShaderCode(isWgsl: boolean): Record<string, string> {
  const { definitions, beforeLights } = isWgsl ? WGSL : GLSL;
  return {
    CUSTOM_FRAGMENT_DEFINITIONS: withoutComments(definitions),
    CUSTOM_FRAGMENT_BEFORE_LIGHTS: beforeLights,
  };
}
