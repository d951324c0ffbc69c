/** Two lobes for single lights, and how much of the mirrored surroundings is open. */
export const specularWgsl = `
#ifdef SPECULARTERM
// Narrow oil film and wide skin: sdk/shading/specularLobes.ts.
fn skinSpecular(info: preLightingInfo, N: vec3f, r0: vec3f, fresnel: vec3f, geometricRoughness: f32, lightColor: vec3f) -> vec3f {
  var lobe=info;
  lobe.roughness=clamp(info.roughness*uniforms.skinLobes.x,0.0,1.0);
  let narrow=computeSpecularLighting(lobe,N,r0,fresnel,geometricRoughness,lightColor);
  lobe.roughness=clamp(info.roughness*uniforms.skinLobes.y,0.0,1.0);
  let wide=computeSpecularLighting(lobe,N,r0,fresnel,geometricRoughness,lightColor);
  return mix(wide,narrow,uniforms.skinLobes.z)*skinCavity;
}
#endif
// Lagarde and de Rousiers 2014, (n.v + A)^exp2(-16 R - 1) - 1 + A: sdk/shading/specularOcclusion.ts.
fn skinSpecularOcclusion(occlusion: f32, cosine: f32, roughness: f32) -> f32 {
  let base=max(max(cosine,0.0)+occlusion,0.0001);
  return clamp(pow(base,exp2(-16.0*roughness-1.0))-1.0+occlusion,0.0,1.0)*skinCavity;
}
`;
