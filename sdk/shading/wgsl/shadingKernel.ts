import type { ShLight } from "../../types";
import { packTables } from "./packTables";
import { TEXEL_FLOATS } from "./packTexel";
import { runKernel } from "./runKernel";

/**
 * A function that runs a kernel once for each texel, packed by packTexel, under a light.
 * @param code WGSL with the texels, the light's SH and packTables at bindings 0, 1, 2.
 * @param floats results per texel.
 */
export function shadingKernel(
  code: string,
  floats: number,
): (device: GPUDevice, light: ShLight, texels: Float32Array<ArrayBuffer>) => Promise<Float32Array> {
  return (device, light, texels) => {
    const count = texels.length / TEXEL_FLOATS;
    const inputs = [texels, Float32Array.from(light.sh), packTables()];
    return runKernel(device, { code, inputs, resultLength: count * floats, invocations: count });
  };
}
