/** Two lobes for single lights, and how much of the mirrored surroundings is open. */
export const specularGlsl = `
#ifdef SPECULARTERM
// Narrow oil film and wide skin: sdk/shading/specularLobes.ts.
vec3 skinSpecular(preLightingInfo info, vec3 N, vec3 r0, vec3 fresnel, float geometricRoughness, vec3 lightColor) {
  float roughness=info.roughness;
  info.roughness=clamp(roughness*skinLobes.x,0.0,1.0);
  vec3 narrow=computeSpecularLighting(info,N,r0,fresnel,geometricRoughness,lightColor);
  info.roughness=clamp(roughness*skinLobes.y,0.0,1.0);
  vec3 wide=computeSpecularLighting(info,N,r0,fresnel,geometricRoughness,lightColor);
  return mix(wide,narrow,skinLobes.z)*skinCavity;
}
#endif
// Lagarde and de Rousiers 2014, (n.v + A)^exp2(-16 R - 1) - 1 + A: sdk/shading/specularOcclusion.ts.
float skinSpecularOcclusion(float occlusion, float cosine, float roughness) {
  float base=max(max(cosine,0.0)+occlusion,0.0001);
  return clamp(pow(base,exp2(-16.0*roughness-1.0))-1.0+occlusion,0.0,1.0)*skinCavity;
}
`;
