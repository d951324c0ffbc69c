/** In main, before any light: what this point of the skin is. */
export const beforeLightsWgsl = `
#ifdef SKIN
{
  // No map: the thickest skin.
  var skinTexel=vec4f(0.0,1.0,0.5,1.0);
  var skinUV=vec2f(0.0);
  var skinDistanceScale=1.0;
#ifdef SKIN_UV
  skinUV=fragmentInputs.vMainUV1;
#endif
#ifdef SKIN_MAP
  skinTexel=textureSample(skinMapSampler,skinMapSamplerSampler,skinUV);
  let skinCurvature=skinTexel.r*skinTexel.r*uniforms.skinMapInfos.x;
  if (uniforms.skinLobes.w>0.0) { skinDistanceScale=skinTexel.a/uniforms.skinLobes.w; }
#else
  let skinCurvature=length(fwidth(geometricNormalW))/max(length(fwidth(fragmentInputs.vPositionW))*uniforms.skinScatterInfos.w,1e-6);
#endif
  let skinThickness=skinTexel.g*uniforms.skinMapInfos.y;
  let skinDistance=uniforms.skinScatterInfos.xyz*skinDistanceScale;
  skinSetScatter(skinDistance,skinCurvature);
  let skinBend=(uniforms.skinMicroInfos.w*skinCurvature*(2.0*skinTexel.b-1.0))*skinDistance;
  skinSetThin(skinThickness,uniforms.skinThroughInfos.xyz*skinDistanceScale,surfaceAlbedo,skinBend);
  let skinSoftness=uniforms.skinMapInfos.z*uniforms.skinScatterInfos.xyz/max(uniforms.skinScatterInfos.x,0.0001);
  skinSetNormals(geometricNormalW,normalW,clamp(skinSoftness,vec3f(0.0),vec3f(1.0)));
  normalW=skinAddMicroRelief(normalW,fragmentInputs.vPositionW,skinUV,skinMicroAmount(skinCurvature,skinThickness));
}
#endif
`;
