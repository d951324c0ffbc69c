import { SH_COUNT } from "../../shading/shConstants";
import { NORMAL_EQUATIONS_WGSL } from "../../shading/wgsl/normalEquationsWgsl";
import { runKernel } from "../../shading/wgsl/runKernel";
import type { LightBasis } from "./buildLightBasis";
import type { LightEquations } from "./LightEquations";
import type { SkinSamples } from "./SkinSamples";

const BLOCK = SH_COUNT * (SH_COUNT + 1);

/** accumulateLightEquations on WebGPU, in compensated float32. */
export async function accumulateLightEquationsOnGpu(
  device: GPUDevice,
  samples: SkinSamples,
  basis: LightBasis,
  reflectance: Float32Array,
  weights: Float32Array,
): Promise<LightEquations> {
  const columns = new Float32Array(samples.count * 9);
  for (let i = 0; i < samples.count; i++) {
    for (let c = 0; c < 3; c++) {
      columns[9 * i + c] = reflectance[3 * i + c];
      columns[9 * i + 3 + c] = weights[3 * i + c];
      columns[9 * i + 6 + c] = samples.color[3 * i + c];
    }
  }
  const sums = await runKernel(device, {
    code: NORMAL_EQUATIONS_WGSL,
    inputs: [basis.diffuse, basis.specular, columns],
    resultLength: 3 * BLOCK,
    invocations: BLOCK,
    rows: 3,
  });
  const matrix = new Float64Array(3 * SH_COUNT * SH_COUNT);
  const right = new Float64Array(3 * SH_COUNT);
  for (let c = 0; c < 3; c++) {
    const end = c * BLOCK + SH_COUNT * SH_COUNT;
    matrix.set(sums.subarray(c * BLOCK, end), c * SH_COUNT * SH_COUNT);
    right.set(sums.subarray(end, end + SH_COUNT), c * SH_COUNT);
  }
  return { matrix, right };
}
