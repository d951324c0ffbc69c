/** Textures; the uniforms are declared by Babylon. */
export const samplersGlsl = `
#ifdef SKIN_MAP
uniform sampler2D skinMapSampler;
#endif
#ifdef SKIN_MICRO
uniform sampler2D skinMicroSampler;
#endif
`;
