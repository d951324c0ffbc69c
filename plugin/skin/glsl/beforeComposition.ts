/** In main, before the parts are added up: the surroundings' diffuse light anew, and what single lights send through. */
export const beforeCompositionGlsl = `
#if defined(SKIN) && !defined(UNLIT)
finalDiffuse+=skinTransmitted*vLightingIntensity.x;
#ifdef SKIN_IRRADIANCE
{
  vec3 skinDirection=vec3(reflectionMatrix*vec4(skinMeanNormal(),0.0));
#ifdef REFLECTIONMAP_OPPOSITEZ
  skinDirection.z*=-1.0;
#endif
#ifdef INVERTCUBICMAP
  skinDirection.y*=-1.0;
#endif
  vec3 skinLeft=vec3(vLightingIntensity.z*vReflectionInfos.x);
#if !defined(LEGACY_SPECULAR_ENERGY_CONSERVATION) && (defined(METALLICWORKFLOW) || defined(SPECULAR_GLOSSINESS_ENERGY_CONSERVATION))
  skinLeft*=clamp(1.0-baseSpecularEnergy,0.0,1.0);
#endif
#ifdef CLEARCOAT
  skinLeft*=clearcoatOut.conservationFactor;
#endif
  vec3 skinOpen=skinOcclusion(aoOut.ambientOcclusionColor,surfaceAlbedo);
  skinReadIrradiance(skinDirection);
  skinInFront*=skinFront*surfaceAlbedo*skinOpen;
  skinBehind*=skinThrough*aoOut.ambientOcclusionColor;
  finalIrradiance=(skinInFront+skinBehind)*skinLeft*vReflectionColor.rgb;
}
#endif
#endif
`;
