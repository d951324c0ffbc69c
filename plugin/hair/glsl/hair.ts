/**
 * Light on strands, after Marschner et al. 2003: a mirrored lobe shifted to the root, one through the strand, and one that
 * was mirrored inside, coloured and shifted to the end. Twin of wgsl/hair.ts.
 */
export const hairGlsl = {
  definitions: `
#ifdef HAIR
float hairDepth;
float hairMip;
float hairGrain;
vec3 hairTone;
float hairGauss(float spread, float x) { return exp(-0.5*x*x/(spread*spread))/(2.5066283*spread); }
vec3 hairDiffuse(preLightingInfo info, vec3 lightColor) {
  float wrapped=clamp((info.NdotLUnclamped+hairInfos.w)/(1.0+hairInfos.w),0.0,1.0);
  return vec3(wrapped*info.attenuation/(PI*(1.0+0.5*hairInfos.w)))*lightColor;
}
#if defined(SPECULARTERM) && defined(ANISOTROPIC)
vec3 hairSpecular(preLightingInfo info, vec3 V, vec3 N, vec3 T, vec3 B, float anisotropy, vec3 r0, vec3 r90, float geometric, vec3 lightColor) {
  float sinL=dot(T,info.L);
  float sinV=dot(T,V);
  float both=sinL+sinV+hairGrain;
  float cosDifference=cos(0.5*abs(asin(clamp(sinV,-1.0,1.0))-asin(clamp(sinL,-1.0,1.0))));
  vec3 acrossL=info.L-sinL*T;
  vec3 acrossV=V-sinV*T;
  float cosPhi=dot(acrossL,acrossV)*inversesqrt(dot(acrossL,acrossL)*dot(acrossV,acrossV)+0.0001);
  float halfPhi=sqrt(clamp(0.5+0.5*cosPhi,0.0,1.0));
  float grazing=1.0-sqrt(clamp(0.5+0.5*dot(info.L,V),0.0,1.0));
  float fresnel=0.046+0.954*grazing*grazing*grazing*grazing*grazing;
  float facing=clamp(info.NdotLUnclamped*1.3+0.25,0.0,1.0);
  vec3 light=vec3(hairGauss(hairInfos.y,both+2.0*hairInfos.x)*0.17*halfPhi*fresnel*facing);
  vec3 through=pow(hairTone,vec3(0.5/max(cosDifference,0.3)));
  float rim=1.0-clamp(info.NdotV,0.0,1.0);
  light+=hairGauss(hairInfos.y*0.7,both-hairInfos.x)*exp(-3.65*cosPhi-3.98)*0.7*rim*rim*rim*through;
  vec3 inside=pow(hairTone,vec3(0.8/max(cosDifference,0.3)));
  light+=hairGauss(hairInfos.y*1.7,both-3.0*hairInfos.x)*exp(17.0*cosPhi-16.78)*0.06*facing*inside;
  return light*hairDepth*info.attenuation*lightColor;
}
#endif
#endif
`,
  shadowPlace: `
#ifdef HAIR
vec4 hairShadowPos=worldPos+vec4(normalWorld*normalUpdated*0.012,0.0);
#endif
`,
  begin: `
#ifdef HAIR
{
vec2 hairTexel=vAlbedoUV*hairInfos.z;
vec2 hairDx=dFdx(hairTexel);
vec2 hairDy=dFdy(hairTexel);
hairMip=max(0.0,0.5*log2(max(dot(hairDx,hairDx),dot(hairDy,hairDy))));
}
#endif
`,
  coverage: `
#ifdef HAIR
if (albedoTexture.a*(1.0+0.25*hairMip)<0.45) discard;
hairDepth=clamp(dot(vColor.rgb,vec3(0.333)),0.0,1.2);
hairDepth*=hairDepth*(0.4+albedoTexture.r);
// No two strands lie alike: their highlights do not line up.
hairGrain=0.3*(albedoTexture.r-0.65);
hairTone=clamp(surfaceAlbedo*1.6,vec3(0.001),vec3(0.98));
#endif
`,
  ambient: `
#if defined(HAIR) && defined(REFLECTION)
finalRadianceScaled*=hairDepth*(0.08+0.2*hairTone);
#endif
`,
};
