/** Light on strands: twin of glsl/hair.ts. */
export const hairWgsl = {
  definitions: `
#ifdef HAIR
var<private> hairDepth: f32;
var<private> hairMip: f32;
var<private> hairGrain: f32;
var<private> hairTone: vec3f;
fn hairGauss(spread: f32, x: f32) -> f32 { return exp(-0.5*x*x/(spread*spread))/(2.5066283*spread); }
fn hairDiffuse(info: preLightingInfo, lightColor: vec3f) -> vec3f {
  let wrapped=clamp((info.NdotLUnclamped+uniforms.hairInfos.w)/(1.0+uniforms.hairInfos.w),0.0,1.0);
  return vec3f(wrapped*info.attenuation/(PI*(1.0+0.5*uniforms.hairInfos.w)))*lightColor;
}
#if defined(SPECULARTERM) && defined(ANISOTROPIC)
fn hairSpecular(info: preLightingInfo, V: vec3f, N: vec3f, T: vec3f, B: vec3f, anisotropy: f32, r0: vec3f, r90: vec3f, geometric: f32, lightColor: vec3f) -> vec3f {
  let sinL=dot(T,info.L);
  let sinV=dot(T,V);
  let both=sinL+sinV+hairGrain;
  let cosDifference=cos(0.5*abs(asin(clamp(sinV,-1.0,1.0))-asin(clamp(sinL,-1.0,1.0))));
  let acrossL=info.L-sinL*T;
  let acrossV=V-sinV*T;
  let cosPhi=dot(acrossL,acrossV)*inverseSqrt(dot(acrossL,acrossL)*dot(acrossV,acrossV)+0.0001);
  let halfPhi=sqrt(clamp(0.5+0.5*cosPhi,0.0,1.0));
  let grazing=1.0-sqrt(clamp(0.5+0.5*dot(info.L,V),0.0,1.0));
  let fresnel=0.046+0.954*grazing*grazing*grazing*grazing*grazing;
  let facing=clamp(info.NdotLUnclamped*1.3+0.25,0.0,1.0);
  var light=vec3f(hairGauss(uniforms.hairInfos.y,both+2.0*uniforms.hairInfos.x)*0.17*halfPhi*fresnel*facing);
  let through=pow(hairTone,vec3f(0.5/max(cosDifference,0.3)));
  let rim=1.0-clamp(info.NdotV,0.0,1.0);
  light+=hairGauss(uniforms.hairInfos.y*0.7,both-uniforms.hairInfos.x)*exp(-3.65*cosPhi-3.98)*0.7*rim*rim*rim*through;
  let inside=pow(hairTone,vec3f(0.8/max(cosDifference,0.3)));
  light+=hairGauss(uniforms.hairInfos.y*1.7,both-3.0*uniforms.hairInfos.x)*exp(17.0*cosPhi-16.78)*0.06*facing*inside;
  return light*hairDepth*info.attenuation*lightColor;
}
#endif
#endif
`,
  shadowPlace: `
#ifdef HAIR
let hairShadowPos=worldPos+vec4f(normalWorld*normalUpdated*0.012,0.0);
#endif
`,
  begin: `
#ifdef HAIR
{
let hairTexel=fragmentInputs.vAlbedoUV*uniforms.hairInfos.z;
let hairDx=dpdx(hairTexel);
let hairDy=dpdy(hairTexel);
hairMip=max(0.0,0.5*log2(max(dot(hairDx,hairDx),dot(hairDy,hairDy))));
}
#endif
`,
  coverage: `
#ifdef HAIR
if (albedoTexture.a*(1.0+0.25*hairMip)<0.45) { discard; }
hairDepth=clamp(dot(fragmentInputs.vColor.rgb,vec3f(0.333)),0.0,1.2);
hairDepth=hairDepth*hairDepth*(0.4+albedoTexture.r);
hairGrain=0.3*(albedoTexture.r-0.65);
hairTone=clamp(surfaceAlbedo*1.6,vec3f(0.001),vec3f(0.98));
#endif
`,
  ambient: `
#if defined(HAIR) && defined(REFLECTION)
finalRadianceScaled=finalRadianceScaled*hairDepth*(0.08+0.2*hairTone);
#endif
`,
};
