/** Diffuse light of single lights; they stand where Babylon's functions stood in the light loop. */
export const directWgsl = `
var<private> skinBumpNormal: vec3f;
var<private> skinSmoothNormal: vec3f;
var<private> skinSoftness: vec3f;
var<private> skinStretch: vec3f;
var<private> skinPending: vec3f;
var<private> skinTransmitted: vec3f;
var<private> skinFacing: f32;
var<private> skinLifts: bool;
// Diffuse reflection spreads over the scattering distance: relief is softened in proportion to it.
fn skinSetNormals(smoothNormal: vec3f, normal: vec3f, softness: vec3f) {
  skinSmoothNormal=smoothNormal;
  skinBumpNormal=normal;
  skinSoftness=softness;
  // What makes each channel's mixed normal a unit vector.
  let rest=1.0-softness;
  skinStretch=inverseSqrt(softness*softness+rest*rest+2.0*dot(normal,smoothNormal)*softness*rest);
  skinPending=vec3f(0.0);
  skinTransmitted=vec3f(0.0);
  skinFacing=1.0;
  skinLifts=false;
}
// n.l of each channel's own normal.
fn skinCosines(towards: vec3f) -> vec3f {
  return skinStretch*mix(vec3f(dot(skinBumpNormal,towards)),vec3f(dot(skinSmoothNormal,towards)),skinSoftness);
}
fn skinMeanNormal() -> vec3f {
  return normalize(dot(skinStretch,1.0-skinSoftness)*skinBumpNormal+dot(skinStretch,skinSoftness)*skinSmoothNormal);
}
// Front: D(n.l) by channel. What comes through waits for its shadow; it has the skin's colour already.
fn skinDiffuse(info: preLightingInfo, lightColor: vec3f) -> vec3f {
  let light=info.attenuation/PI*lightColor;
  let cosine=dot(skinSmoothNormal,info.L);
  skinFacing=smoothstep(0.0,0.15,cosine);
  let through=skinThrough*skinThroughResponse(-cosine);
  let front=skinFront*skinResponse(skinCosines(info.L));
  skinPending+=through*light;
  // Red goes farthest. Below a thousandth of the light nobody sees which shadow it got.
  skinLifts=max(through.r,(1.0-skinFacing)*front.r)>0.001;
  return front*light;
}
// A hemispheric light has bands 0 and 1 alone; NdotL is (1 + n.l) / 2.
fn skinHemispheric(info: preLightingInfo, lightColor: vec3f, groundColor: vec3f) -> vec3f {
  let even=0.5*(lightColor+groundColor);
  let lean=0.5*(lightColor-groundColor)*skinBand1*(2.0*info.NdotL-1.0);
  skinFacing=1.0;
  skinLifts=false;
  skinPending+=skinThrough*(even-lean);
  return skinFront*(even+lean);
}
// Light that went under the skin beyond the terminator is not in the skin's own shadow: there the lifted lookup counts.
fn skinShade(diffuse: vec3f, shadow: f32) -> vec3f {
  let lifted=select(skinLiftedShadow,shadow,skinLiftedShadow<0.0);
  skinTransmitted+=skinPending*lifted;
  skinPending=vec3f(0.0);
  skinLiftedShadow=-1.0;
  return diffuse*mix(max(shadow,lifted),shadow,skinFacing);
}
`;
