/** Two lobes for single lights, and how much of the mirrored surroundings is open. */
export const specularGlsl = `
#ifdef SPECULARTERM
// Babylon's computeSpecularLighting but for the lobes.
vec3 skinSpecular(preLightingInfo info, vec3 N, vec3 r0, vec3 fresnel, float geometricRoughness, vec3 lightColor) {
#ifdef IRIDESCENCE
  fresnel=mix(fresnel,r0,info.iridescenceIntensity);
#endif
  float NdotH=saturateEps(dot(N,info.H));
  vec2 roughness=max(clamp(info.roughness*skinLobes.xy,0.0,1.0),vec2(geometricRoughness));
  // Narrow oil film and wide skin (sdk/shading/specularLobes.ts), the visibility of both that of their mean roughness.
  float alpha=convertRoughnessToAverageSlope(mix(roughness.y,roughness.x,skinLobes.z));
#ifdef BRDF_V_HEIGHT_CORRELATED
  float visibility=smithVisibility_GGXCorrelated(info.NdotL,info.NdotV,alpha);
#else
  float visibility=smithVisibility_TrowbridgeReitzGGXFast(info.NdotL,info.NdotV,alpha);
#endif
  float narrow=normalDistributionFunction_TrowbridgeReitzGGX(NdotH,convertRoughnessToAverageSlope(roughness.x));
  float wide=normalDistributionFunction_TrowbridgeReitzGGX(NdotH,convertRoughnessToAverageSlope(roughness.y));
  return fresnel*(mix(wide,narrow,skinLobes.z)*visibility*skinCavity*info.attenuation*info.NdotL)*lightColor;
}
#endif
// One lobe for the surroundings: the mean roughness of the two, within .005 of their zonal factors to band 4. Alpha is its square.
float skinReflectionAlpha(float alpha) {
  float scale=mix(skinLobes.y,skinLobes.x,skinLobes.z);
  return alpha*scale*scale;
}
// The same for a rectangle's light, by roughness.
float skinReflectionRoughness(float roughness) { return roughness*mix(skinLobes.y,skinLobes.x,skinLobes.z); }
// Lagarde and de Rousiers 2014, (n.v + A)^exp2(-16 R - 1) - 1 + A: sdk/shading/specularOcclusion.ts.
float skinSpecularOcclusion(float occlusion, float cosine, float roughness) {
  float base=max(max(cosine,0.0)+occlusion,0.0001);
  return clamp(pow(base,exp2(-16.0*roughness-1.0))-1.0+occlusion,0.0,1.0)*skinCavity;
}
`;
