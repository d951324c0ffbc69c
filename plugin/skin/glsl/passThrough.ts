/** Babylon's own answers under our names, while the plugin is switched off: its calls cannot be renamed back. */
export const passThroughGlsl = `
vec3 skinDiffuse(preLightingInfo info, vec3 lightColor) { return computeDiffuseLighting(info,lightColor); }
vec3 skinHemispheric(preLightingInfo info, vec3 lightColor, vec3 groundColor) {
  return computeHemisphericDiffuseLighting(info,lightColor,groundColor);
}
vec3 skinShade(vec3 diffuse, float shadow) { return diffuse*shadow; }
#ifdef SPECULARTERM
vec3 skinSpecular(preLightingInfo info, vec3 N, vec3 r0, vec3 fresnel, float geometricRoughness, vec3 lightColor) {
  return computeSpecularLighting(info,N,r0,fresnel,geometricRoughness,lightColor);
}
#endif
float skinReflectionAlpha(float alpha) { return alpha; }
float skinReflectionRoughness(float roughness) { return roughness; }
#if defined(ENVIRONMENTBRDF) && defined(RADIANCEOCCLUSION)
float skinSpecularOcclusion(float occlusion, float cosine, float roughness) {
  return environmentRadianceOcclusion(occlusion,cosine);
}
#endif
`;
