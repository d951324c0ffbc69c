/** Diffuse light of single lights; they stand where Babylon's functions stood in the light loop. */
export const directGlsl = `
vec3 skinBumpNormal;
vec3 skinSmoothNormal;
vec3 skinSoftness;
vec3 skinStretch;
vec3 skinPending;
vec3 skinTransmitted;
float skinFacing;
bool skinLifts;
// Diffuse reflection spreads over the scattering distance: relief is softened in proportion to it.
void skinSetNormals(vec3 smoothNormal, vec3 normal, vec3 softness) {
  skinSmoothNormal=smoothNormal;
  skinBumpNormal=normal;
  skinSoftness=softness;
  // What makes each channel's mixed normal a unit vector.
  vec3 rest=1.0-softness;
  skinStretch=inversesqrt(softness*softness+rest*rest+2.0*dot(normal,smoothNormal)*softness*rest);
  skinPending=vec3(0.0);
  skinTransmitted=vec3(0.0);
  skinFacing=1.0;
  skinLifts=false;
}
// n.l of each channel's own normal.
vec3 skinCosines(vec3 towards) {
  return skinStretch*mix(vec3(dot(skinBumpNormal,towards)),vec3(dot(skinSmoothNormal,towards)),skinSoftness);
}
vec3 skinMeanNormal() {
  return normalize(dot(skinStretch,1.0-skinSoftness)*skinBumpNormal+dot(skinStretch,skinSoftness)*skinSmoothNormal);
}
// Front: D(n.l) by channel. What comes through waits for its shadow; it has the skin's colour already.
vec3 skinDiffuse(preLightingInfo info, vec3 lightColor) {
  vec3 light=info.attenuation/PI*lightColor;
  float cosine=dot(skinSmoothNormal,info.L);
  skinFacing=smoothstep(0.0,0.15,cosine);
  vec3 through=skinThrough*skinThroughResponse(-cosine);
  vec3 front=skinFront*skinResponse(skinCosines(info.L));
  skinPending+=through*light;
  // Red goes farthest. Below a thousandth of the light nobody sees which shadow it got.
  skinLifts=max(through.r,(1.0-skinFacing)*front.r)>0.001;
  return front*light;
}
// A hemispheric light has bands 0 and 1 alone; NdotL is (1 + n.l) / 2.
vec3 skinHemispheric(preLightingInfo info, vec3 lightColor, vec3 groundColor) {
  vec3 even=0.5*(lightColor+groundColor);
  vec3 lean=0.5*(lightColor-groundColor)*skinBand1*(2.0*info.NdotL-1.0);
  skinFacing=1.0;
  skinLifts=false;
  skinPending+=skinThrough*(even-lean);
  return skinFront*(even+lean);
}
// Light that went under the skin beyond the terminator is not in the skin's own shadow: there the lifted lookup counts.
vec3 skinShade(vec3 diffuse, float shadow) {
  float lifted=skinLiftedShadow<0.0 ? shadow : skinLiftedShadow;
  skinTransmitted+=skinPending*lifted;
  skinPending=vec3(0.0);
  skinLiftedShadow=-1.0;
  return diffuse*mix(max(shadow,lifted),shadow,skinFacing);
}
`;
