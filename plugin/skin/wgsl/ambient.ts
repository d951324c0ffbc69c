/** The surroundings' diffuse light: the scattering operator by bands, and occlusion between coloured walls. */
export const ambientWgsl = `
var<private> skinInFront: vec3f;
var<private> skinBehind: vec3f;
// Jimenez et al. 2016: sdk/shading/multiBounceOcclusion.ts.
fn skinOcclusion(occlusion: vec3f, albedo: vec3f) -> vec3f {
  let a=2.0404*albedo-0.3324;
  let b=-4.7951*albedo+0.6417;
  let c=2.7552*albedo+0.6903;
  return max(occlusion,((occlusion*a+b)*occlusion+c)*occlusion);
}
#if defined(REFLECTION) && defined(USEIRRADIANCEMAP) && defined(REFLECTIONMAP_3D)
#define SKIN_IRRADIANCE
fn skinIrradianceTexel(direction: vec3f) -> vec3f {
  let texel=textureSample(irradianceSampler,irradianceSamplerSampler,direction);
  var color=texel.rgb;
#ifdef RGBDREFLECTION
  color=fromRGBD(texel);
#endif
#ifdef GAMMAREFLECTION
  color=toLinearSpaceVec3(color);
#endif
  return color;
}
// A texture's bands 0 and 2 cannot be told apart in two reads: odd bands are scattered, even ones (of wide light) are not.
fn skinReadIrradiance(direction: vec3f) {
  let towards=skinIrradianceTexel(direction);
  let away=skinIrradianceTexel(-direction);
  let even=0.5*(towards+away);
  let odd=skinBand1*0.5*(towards-away);
  skinInFront=max(even+odd,vec3f(0.0));
  skinBehind=max(even-odd,vec3f(0.0));
}
#elif defined(REFLECTION) && defined(USESPHERICALFROMREFLECTIONMAP) && !defined(USESPHERICALINVERTEX)
#define SKIN_IRRADIANCE
// L0 + K1 odd(E) + K2 (even(E) - L0); band 1 is all that is odd. The mean of a quadratic form over the sphere is a third of its trace.
fn skinReadIrradiance(direction: vec3f) {
  let towards=computeEnvironmentIrradiance(direction);
#ifdef SPHERICAL_HARMONICS
  let mean=uniforms.vSphericalL00;
  let odd=uniforms.vSphericalL11*direction.x+uniforms.vSphericalL1_1*direction.y+uniforms.vSphericalL10*direction.z;
#else
  let mean=uniforms.vSphericalZZ+(uniforms.vSphericalXX_ZZ+uniforms.vSphericalYY_ZZ)/3.0;
  let odd=uniforms.vSphericalX*direction.x+uniforms.vSphericalY*direction.y+uniforms.vSphericalZ*direction.z;
#endif
  let even=mean+skinBand2*(towards-odd-mean);
  let lean=skinBand1*odd;
  skinInFront=max(even+lean,vec3f(0.0));
  skinBehind=max(even-lean,vec3f(0.0));
}
#endif
`;
