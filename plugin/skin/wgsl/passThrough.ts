/** Babylon's own answers under our names, while the plugin is switched off: its calls cannot be renamed back. */
export const passThroughWgsl = `
fn skinDiffuse(info: preLightingInfo, lightColor: vec3f) -> vec3f { return computeDiffuseLighting(info,lightColor); }
fn skinHemispheric(info: preLightingInfo, lightColor: vec3f, groundColor: vec3f) -> vec3f {
  return computeHemisphericDiffuseLighting(info,lightColor,groundColor);
}
fn skinShade(diffuse: vec3f, shadow: f32) -> vec3f { return diffuse*shadow; }
#ifdef SPECULARTERM
fn skinSpecular(info: preLightingInfo, N: vec3f, r0: vec3f, fresnel: vec3f, geometricRoughness: f32, lightColor: vec3f) -> vec3f {
  return computeSpecularLighting(info,N,r0,fresnel,geometricRoughness,lightColor);
}
#endif
fn skinReflectionAlpha(alpha: f32) -> f32 { return alpha; }
fn skinReflectionRoughness(roughness: f32) -> f32 { return roughness; }
#if defined(ENVIRONMENTBRDF) && defined(RADIANCEOCCLUSION)
fn skinSpecularOcclusion(occlusion: f32, cosine: f32, roughness: f32) -> f32 {
  return environmentRadianceOcclusion(occlusion,cosine);
}
#endif
`;
