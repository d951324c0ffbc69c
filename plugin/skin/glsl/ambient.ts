/** The surroundings' diffuse light: the scattering operator by bands, and occlusion between coloured walls. */
export const ambientGlsl = `
vec3 skinInFront;
vec3 skinBehind;
// Jimenez et al. 2016: sdk/shading/multiBounceOcclusion.ts.
vec3 skinOcclusion(vec3 occlusion, vec3 albedo) {
  vec3 a=2.0404*albedo-0.3324;
  vec3 b=-4.7951*albedo+0.6417;
  vec3 c=2.7552*albedo+0.6903;
  return max(occlusion,((occlusion*a+b)*occlusion+c)*occlusion);
}
#if defined(REFLECTION) && defined(USEIRRADIANCEMAP) && defined(REFLECTIONMAP_3D)
#define SKIN_IRRADIANCE
vec3 skinIrradianceTexel(vec3 direction) {
  vec4 texel=sampleReflection(irradianceSampler,direction);
#ifdef RGBDREFLECTION
  texel.rgb=fromRGBD(texel);
#endif
#ifdef GAMMAREFLECTION
  texel.rgb=toLinearSpace(texel.rgb);
#endif
  return texel.rgb;
}
// A texture's bands 0 and 2 cannot be told apart in two reads: odd bands are scattered, even ones (of wide light) are not.
void skinReadIrradiance(vec3 direction) {
  vec3 towards=skinIrradianceTexel(direction);
  vec3 away=skinIrradianceTexel(-direction);
  vec3 even=0.5*(towards+away);
  vec3 odd=skinBand1*0.5*(towards-away);
  skinInFront=max(even+odd,0.0);
  skinBehind=max(even-odd,0.0);
}
#elif defined(REFLECTION) && defined(USESPHERICALFROMREFLECTIONMAP) && !defined(USESPHERICALINVERTEX)
#define SKIN_IRRADIANCE
// L0 + K1 odd(E) + K2 (even(E) - L0); band 1 is all that is odd. The mean of a quadratic form over the sphere is a third of its trace.
void skinReadIrradiance(vec3 direction) {
  vec3 towards=computeEnvironmentIrradiance(direction);
#ifdef SPHERICAL_HARMONICS
  vec3 mean=vSphericalL00;
  vec3 odd=vSphericalL11*direction.x+vSphericalL1_1*direction.y+vSphericalL10*direction.z;
#else
  vec3 mean=vSphericalZZ.rgb+(vSphericalXX_ZZ.rgb+vSphericalYY_ZZ.rgb)/3.0;
  vec3 odd=vSphericalX.rgb*direction.x+vSphericalY.rgb*direction.y+vSphericalZ.rgb*direction.z;
#endif
  vec3 even=mean+skinBand2*(towards-odd-mean);
  vec3 lean=skinBand1*odd;
  skinInFront=max(even+lean,vec3(0.0));
  skinBehind=max(even-lean,vec3(0.0));
}
#endif
`;
