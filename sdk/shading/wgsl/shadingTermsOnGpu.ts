import type { ShLight } from "../../types";
import { packTables } from "./packTables";
import { TEXEL_FLOATS } from "./packTexel";
import { runKernel } from "./runKernel";
import { SHADING_TERMS_WGSL } from "./shadingTermsWgsl";

/**
 * createShadingTerms for many texels on WebGPU.
 * @param texels packed by packTexel
 * @returns 8 floats per texel: E + B, unused, Spec, unused
 */
export function shadingTermsOnGpu(
  device: GPUDevice,
  light: ShLight,
  texels: Float32Array<ArrayBuffer>,
): Promise<Float32Array> {
  const count = texels.length / TEXEL_FLOATS;
  return runKernel(device, {
    code: SHADING_TERMS_WGSL,
    inputs: [texels, Float32Array.from(light.sh), packTables()],
    resultLength: count * 8,
    invocations: count,
  });
}
