/** Textures; the uniforms are declared by Babylon. */
export const samplersWgsl = `
#ifdef SKIN_MAP
var skinMapSamplerSampler: sampler;
var skinMapSampler: texture_2d<f32>;
#endif
#ifdef SKIN_MICRO
var skinMicroSamplerSampler: sampler;
var skinMicroSampler: texture_2d<f32>;
#endif
`;
