/** Two lobes for single lights, and how much of the mirrored surroundings is open. */
export const specularWgsl = `
#ifdef SPECULARTERM
// Babylon's computeSpecularLighting but for the lobes.
fn skinSpecular(info: preLightingInfo, N: vec3f, r0: vec3f, fresnel: vec3f, geometricRoughness: f32, lightColor: vec3f) -> vec3f {
  var reflected=fresnel;
#ifdef IRIDESCENCE
  reflected=mix(fresnel,r0,info.iridescenceIntensity);
#endif
  let NdotH=saturateEps(dot(N,info.H));
  let roughness=max(clamp(info.roughness*uniforms.skinLobes.xy,vec2f(0.0),vec2f(1.0)),vec2f(geometricRoughness));
  // Narrow oil film and wide skin (sdk/shading/specularLobes.ts), the visibility of both that of their mean roughness.
  let alpha=convertRoughnessToAverageSlope(mix(roughness.y,roughness.x,uniforms.skinLobes.z));
#ifdef BRDF_V_HEIGHT_CORRELATED
  let visibility=smithVisibility_GGXCorrelated(info.NdotL,info.NdotV,alpha);
#else
  let visibility=smithVisibility_TrowbridgeReitzGGXFast(info.NdotL,info.NdotV,alpha);
#endif
  let narrow=normalDistributionFunction_TrowbridgeReitzGGX(NdotH,convertRoughnessToAverageSlope(roughness.x));
  let wide=normalDistributionFunction_TrowbridgeReitzGGX(NdotH,convertRoughnessToAverageSlope(roughness.y));
  return reflected*(mix(wide,narrow,uniforms.skinLobes.z)*visibility*skinCavity*info.attenuation*info.NdotL)*lightColor;
}
#endif
// One lobe for the surroundings: the mean roughness of the two, within .005 of their zonal factors to band 4. Alpha is its square.
fn skinReflectionAlpha(alpha: f32) -> f32 {
  let scale=mix(uniforms.skinLobes.y,uniforms.skinLobes.x,uniforms.skinLobes.z);
  return alpha*scale*scale;
}
// The same for a rectangle's light, by roughness.
fn skinReflectionRoughness(roughness: f32) -> f32 { return roughness*mix(uniforms.skinLobes.y,uniforms.skinLobes.x,uniforms.skinLobes.z); }
// Lagarde and de Rousiers 2014, (n.v + A)^exp2(-16 R - 1) - 1 + A: sdk/shading/specularOcclusion.ts.
fn skinSpecularOcclusion(occlusion: f32, cosine: f32, roughness: f32) -> f32 {
  let base=max(max(cosine,0.0)+occlusion,0.0001);
  return clamp(pow(base,exp2(-16.0*roughness-1.0))-1.0+occlusion,0.0,1.0)*skinCavity;
}
`;
