import { shadingKernel } from "./shadingKernel";
import { SHADING_TERMS_WGSL } from "./shadingTermsWgsl";

/** createShadingTerms for many texels on WebGPU, 8 floats per texel: E + B, unused, Spec, unused. */
export const shadingTermsOnGpu = shadingKernel(SHADING_TERMS_WGSL, 8);
