import { BEND_GAIN, SKIN1_REFLECTANCE } from "../thinShares";
import { THROUGH_GAIN, THROUGH_WIDTH } from "../throughResponse";

/** Light through thin parts, and the shadow lookup that leaves out the part itself. */
export const thinWgsl = `
var<private> skinThrough: vec3f;
var<private> skinFront: vec3f;
var<private> skinLiftLength: f32;
var<private> skinLiftedShadow: f32;
// T = exp(-t / l) and what is left in front: thinShares.ts. thickness and distance in mm,
// bend = albedoGain * scattering distance * signed curvature.
fn skinSetThin(thickness: f32, distanceMm: vec3f, albedo: vec3f, bend: vec3f) {
  skinThrough=exp(-thickness/max(distanceMm,vec3f(0.001)))*uniforms.skinThroughInfos.w;
  let gain=max(1.0+vec3f(${BEND_GAIN})*bend,vec3f(0.5));
  skinFront=min((1.0-0.5*skinThrough*skinThrough)*gain,(1.0-skinThrough)/max(albedo,vec3f(0.001)));
  skinThrough*=mix(vec3f(1.0),min(albedo/vec3f(${SKIN1_REFLECTANCE}),vec3f(1.0)),uniforms.skinMapInfos.w);
  // 2 mm clear the shadow map's bias; a thin part's own back side too: its thickness along a slant of 48 degrees. Thick skin
  // lets nothing through, and light that scatters round a terminator stays within a fraction of a millimetre of the shadow's edge:
  // lifted by more, a cheek would leave the nose's shadow and show red in it.
  skinLiftLength=(2.0+1.5*thickness*(1.0-smoothstep(8.0,14.0,thickness)))/uniforms.skinScatterInfos.w;
  skinLiftedShadow=-1.0;
}
// W(x) = (x + sqrt(x^2 + w^2)) / W(1): throughResponse.ts.
fn skinThroughResponse(cosine: f32) -> f32 { return ${THROUGH_GAIN}*(cosine+sqrt(cosine*cosine+${THROUGH_WIDTH ** 2})); }
// Receiver of a shadow, moved towards light i; clip space is linear in the way. Lights from the fifth on are not moved.
fn skinLiftPosition(position: vec4f, i: i32) -> vec4f {
  if (i>=4) { return position; }
  return position+uniforms.skinLift[i]*skinLiftLength;
}
fn skinLiftDepth(depth: f32, i: i32, range: f32) -> f32 {
  if (i>=4) { return depth; }
#ifdef USE_REVERSE_DEPTHBUFFER
  return clamp(depth-uniforms.skinLift[i].z*skinLiftLength/range,0.0,1.0);
#else
  return clamp(depth+uniforms.skinLift[i].z*skinLiftLength/range,0.0,1.0);
#endif
}
// A cascade's map lies square to its light: the lift is along depth alone, one number for each cascade.
fn skinLiftInCascade(position: vec4f, i: i32, cascade: i32) -> vec4f {
  if (i>=4) { return position; }
  return position+vec4f(0.0,0.0,uniforms.skinLift[i][cascade]*skinLiftLength,0.0);
}
fn skinLiftDepthInCascade(depth: f32, i: i32, cascade: i32, range: f32) -> f32 {
  if (i>=4) { return depth; }
#ifdef USE_REVERSE_DEPTHBUFFER
  return clamp(depth-uniforms.skinLift[i][cascade]*skinLiftLength/range,0.0,1.0);
#else
  return clamp(depth+uniforms.skinLift[i][cascade]*skinLiftLength/range,0.0,1.0);
#endif
}
fn skinLiftTowards(position: vec3f, light: vec3f) -> vec3f { return position+normalize(light-position)*skinLiftLength; }
`;
