import { CARUNCLE, LASH_REACH, LID_HEIGHT, SHADE_TINT, TEARS } from "../../sdk/head/lidShade";

/** sdk/head/lidShade.ts for the fragment shader: share of the mirrored world that is clear, kept for the composition. */
const GLSL = {
  definitions: `
#ifdef EYE
float eyeClear;
float eyeOpening(float distance, float height) { return 0.5+0.5*distance*inversesqrt(distance*distance+height*height); }
float eyeFromEdge(vec4 c, float c4, float x, float y) {
  float edge=c.x+x*(c.y+x*(c.z+x*(c.w+x*c4)));
  float slope=c.y+x*(2.0*c.z+x*(3.0*c.w+x*4.0*c4));
  return (y-edge)*inversesqrt(1.0+slope*slope);
}
#endif
`,
  beforeLights: `
#ifdef EYE
{
  vec3 eyePlace=(eyeFromWorld*vec4(vPositionW,1.0)).xyz;
  float eyeX=clamp(eyePlace.x,min(eyeLids.z,eyeLids.w),max(eyeLids.z,eyeLids.w));
  float eyeBelow=-eyeFromEdge(eyeUpper,eyeLids.x,eyeX,eyePlace.y);
  float eyeAbove=eyeFromEdge(eyeLower,eyeLids.y,eyeX,eyePlace.y);
  float eyeUp=eyeOpening(eyeBelow,${LID_HEIGHT.upper});
  float eyeOpen=max(0.0,eyeUp+eyeOpening(eyeAbove,${LID_HEIGHT.lower})-1.0);
  eyeClear=smoothstep(0.0,${LASH_REACH},eyeBelow);
  float eyeFlesh=1.0-smoothstep(${CARUNCLE.begin},${CARUNCLE.end},abs(eyePlace.x-eyeLids.z));
  surfaceAlbedo=mix(surfaceAlbedo,vec3(${CARUNCLE.albedo.join(",")}),eyeFlesh)*pow(vec3(eyeOpen),vec3(${SHADE_TINT.join(",")}));
  vec3 eyeUpwards=normalize(vec3(eyeFromWorld[0][1],eyeFromWorld[1][1],eyeFromWorld[2][1]));
  normalW=normalize(normalW+eyeUpwards*(${TEARS.lean}*(1.0-smoothstep(0.0,${TEARS.height},eyeAbove))));
}
#endif
`,
  beforeComposition: `
#if defined(EYE) && !defined(UNLIT)
#ifdef REFLECTION
finalRadianceScaled*=eyeClear;
#endif
#ifdef SPECULARTERM
finalSpecularScaled*=eyeClear;
#endif
#endif
`,
} as const;

const WGSL = {
  definitions: `
#ifdef EYE
var<private> eyeClear: f32;
fn eyeOpening(distance: f32, height: f32) -> f32 { return 0.5+0.5*distance*inverseSqrt(distance*distance+height*height); }
fn eyeFromEdge(c: vec4f, c4: f32, x: f32, y: f32) -> f32 {
  let edge=c.x+x*(c.y+x*(c.z+x*(c.w+x*c4)));
  let slope=c.y+x*(2.0*c.z+x*(3.0*c.w+x*4.0*c4));
  return (y-edge)*inverseSqrt(1.0+slope*slope);
}
#endif
`,
  beforeLights: `
#ifdef EYE
{
  let eyePlace=(uniforms.eyeFromWorld*vec4f(fragmentInputs.vPositionW,1.0)).xyz;
  let eyeLids=uniforms.eyeLids;
  let eyeX=clamp(eyePlace.x,min(eyeLids.z,eyeLids.w),max(eyeLids.z,eyeLids.w));
  let eyeBelow=-eyeFromEdge(uniforms.eyeUpper,eyeLids.x,eyeX,eyePlace.y);
  let eyeAbove=eyeFromEdge(uniforms.eyeLower,eyeLids.y,eyeX,eyePlace.y);
  let eyeUp=eyeOpening(eyeBelow,${LID_HEIGHT.upper});
  let eyeOpen=max(0.0,eyeUp+eyeOpening(eyeAbove,${LID_HEIGHT.lower})-1.0);
  eyeClear=smoothstep(0.0,${LASH_REACH},eyeBelow);
  let eyeFlesh=1.0-smoothstep(${CARUNCLE.begin},${CARUNCLE.end},abs(eyePlace.x-eyeLids.z));
  surfaceAlbedo=mix(surfaceAlbedo,vec3f(${CARUNCLE.albedo.join(",")}),eyeFlesh)*pow(vec3f(eyeOpen),vec3f(${SHADE_TINT.join(",")}));
  let eyeUpwards=normalize(vec3f(uniforms.eyeFromWorld[0][1],uniforms.eyeFromWorld[1][1],uniforms.eyeFromWorld[2][1]));
  normalW=normalize(normalW+eyeUpwards*(${TEARS.lean}*(1.0-smoothstep(0.0,${TEARS.height},eyeAbove))));
}
#endif
`,
  beforeComposition: GLSL.beforeComposition,
} as const;

/** Code of the fragment shader by Babylon's injection points. */
export function eyeShaderCode(isWgsl: boolean): Record<string, string> {
  const code = isWgsl ? WGSL : GLSL;
  return {
    CUSTOM_FRAGMENT_DEFINITIONS: code.definitions,
    CUSTOM_FRAGMENT_BEFORE_LIGHTS: code.beforeLights,
    CUSTOM_FRAGMENT_BEFORE_FINALCOLORCOMPOSITION: code.beforeComposition,
  };
}
