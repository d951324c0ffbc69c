import { GRADIENT_FLOATS, SHADING_GRADIENT_WGSL } from "./shadingGradientWgsl";
import { shadingKernel } from "./shadingKernel";

/** shadeTexel and shadeTexelGradient for many texels on WebGPU, GRADIENT_FLOATS per texel. */
export const shadingGradientOnGpu = shadingKernel(SHADING_GRADIENT_WGSL, GRADIENT_FLOATS);
