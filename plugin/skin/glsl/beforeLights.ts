/** In main, before any light: what this point of the skin is. */
export const beforeLightsGlsl = `
#ifdef SKIN
{
  // No map: the thickest skin.
  vec4 skinTexel=vec4(0.0,1.0,0.5,1.0);
  vec2 skinUV=vec2(0.0);
  float skinDistanceScale=1.0;
#ifdef SKIN_UV
  skinUV=vMainUV1;
#endif
#ifdef SKIN_MAP
  skinTexel=texture2D(skinMapSampler,skinUV);
  float skinCurvature=skinTexel.r*skinTexel.r*skinMapInfos.x;
  if (skinLobes.w>0.0) { skinDistanceScale=skinTexel.a/skinLobes.w; }
#else
  float skinCurvature=length(fwidth(geometricNormalW))/max(length(fwidth(vPositionW))*skinScatterInfos.w,1e-6);
#endif
  float skinThickness=skinTexel.g*skinMapInfos.y;
  vec3 skinDistance=skinScatterInfos.xyz*skinDistanceScale;
  skinSetScatter(skinDistance,skinCurvature);
  vec3 skinBend=(skinMicroInfos.w*skinCurvature*(2.0*skinTexel.b-1.0))*skinDistance;
  skinSetThin(skinThickness,skinThroughInfos.xyz*skinDistanceScale,surfaceAlbedo,skinBend);
  vec3 skinSoftness=skinMapInfos.z*skinScatterInfos.xyz/max(skinScatterInfos.x,0.0001);
  skinSetNormals(geometricNormalW,normalW,clamp(skinSoftness,0.0,1.0));
  normalW=skinAddMicroRelief(normalW,vPositionW,skinUV,skinMicroAmount(skinCurvature,skinThickness));
}
#endif
`;
