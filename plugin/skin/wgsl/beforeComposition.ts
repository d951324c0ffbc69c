/** In main, before the parts are added up: the surroundings' diffuse light anew, and what single lights send through. */
export const beforeCompositionWgsl = `
#if defined(SKIN) && !defined(UNLIT)
finalDiffuse+=skinTransmitted*uniforms.vLightingIntensity.x;
#ifdef SKIN_IRRADIANCE
{
  var skinDirection=(uniforms.reflectionMatrix*vec4f(skinMeanNormal(),0.0)).xyz;
#ifdef REFLECTIONMAP_OPPOSITEZ
  skinDirection.z*=-1.0;
#endif
#ifdef INVERTCUBICMAP
  skinDirection.y*=-1.0;
#endif
  var skinLeft=vec3f(uniforms.vLightingIntensity.z*uniforms.vReflectionInfos.x);
#if !defined(LEGACY_SPECULAR_ENERGY_CONSERVATION) && (defined(METALLICWORKFLOW) || defined(SPECULAR_GLOSSINESS_ENERGY_CONSERVATION))
  skinLeft*=clamp(1.0-baseSpecularEnergy,vec3f(0.0),vec3f(1.0));
#endif
#ifdef CLEARCOAT
  skinLeft*=clearcoatOut.conservationFactor;
#endif
  let skinOpen=skinOcclusion(aoOut.ambientOcclusionColor,surfaceAlbedo);
  skinReadIrradiance(skinDirection);
  skinInFront*=skinFront*surfaceAlbedo*skinOpen;
  skinBehind*=skinThrough*aoOut.ambientOcclusionColor;
  finalIrradiance=(skinInFront+skinBehind)*skinLeft*uniforms.vReflectionColor.rgb;
}
#endif
#endif
`;
