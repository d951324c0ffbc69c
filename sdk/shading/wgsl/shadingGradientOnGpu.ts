import type { ShLight } from "../../types";
import { packTables } from "./packTables";
import { TEXEL_FLOATS } from "./packTexel";
import { runKernel } from "./runKernel";
import { GRADIENT_FLOATS, SHADING_GRADIENT_WGSL } from "./shadingGradientWgsl";

/**
 * shadeTexel and shadeTexelGradient for many texels on WebGPU.
 * @param texels packed by packTexel
 * @returns GRADIENT_FLOATS per texel
 */
export function shadingGradientOnGpu(
  device: GPUDevice,
  light: ShLight,
  texels: Float32Array<ArrayBuffer>,
): Promise<Float32Array> {
  const count = texels.length / TEXEL_FLOATS;
  return runKernel(device, {
    code: SHADING_GRADIENT_WGSL,
    inputs: [texels, Float32Array.from(light.sh), packTables()],
    resultLength: count * GRADIENT_FLOATS,
    invocations: count,
  });
}
