import { AvatarError } from "../../AvatarError";

/** Most workgroups in one dimension that every WebGPU device takes. */
const MAX_GROUPS = 65535;

export interface Kernel {
  /** WGSL with entry point main, inputs at bindings 0.. and the result behind them, all storage buffers of group 0. */
  readonly code: string;
  readonly inputs: readonly Float32Array<ArrayBuffer>[];
  /** Floats of the result. */
  readonly resultLength: number;
  /** Invocations in x; more than 65535 groups of 64 continue in y. */
  readonly invocations: number;
  /** Repetitions in y for kernels that use it themselves. Default: as many as x needs. */
  readonly rows?: number;
}

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

/**
 * Runs one compute kernel and reads its result back. Pipelines are kept with their device; buffers are freed.
 * @throws AvatarError device-lost when the device refuses or dies; the same work can be done on the CPU
 */
export async function runKernel(device: GPUDevice, kernel: Kernel): Promise<Float32Array> {
  device.pushErrorScope("validation");
  const result = await dispatch(device, kernel).catch((cause: unknown) => cause);
  const invalid = await device.popErrorScope().catch(() => null);
  if (result instanceof Float32Array && !invalid) return result;
  const message = `A compute kernel failed: ${invalid?.message ?? String(result)}`;
  throw new AvatarError("device-lost", message, 'Try again, or create the runtime with device: "wasm".', result);
}

async function dispatch(device: GPUDevice, kernel: Kernel): Promise<Float32Array> {
  const pipeline = pipelineOf(device, kernel.code);
  const inputs = kernel.inputs.map((data) => upload(device, data));
  const bytes = kernel.resultLength * 4;
  const result = device.createBuffer({ size: bytes, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC });
  const readback = device.createBuffer({ size: bytes, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  try {
    const entries = [...inputs, result].map((buffer, binding) => ({ binding, resource: { buffer } }));
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
    const groups = Math.ceil(kernel.invocations / 64);
    const columns = Math.min(groups, MAX_GROUPS);
    pass.dispatchWorkgroups(columns, kernel.rows ?? Math.ceil(groups / columns));
    pass.end();
    encoder.copyBufferToBuffer(result, 0, readback, 0, bytes);
    device.queue.submit([encoder.finish()]);
    await readback.mapAsync(GPUMapMode.READ);
    return new Float32Array(readback.getMappedRange().slice(0));
  } finally {
    for (const buffer of [...inputs, result, readback]) buffer.destroy();
  }
}

function pipelineOf(device: GPUDevice, code: string): GPUComputePipeline {
  const known = pipelines.get(device) ?? new Map<string, GPUComputePipeline>();
  pipelines.set(device, known);
  let pipeline = known.get(code);
  if (!pipeline) {
    pipeline = device.createComputePipeline({
      layout: "auto",
      compute: { module: device.createShaderModule({ code }) },
    });
    known.set(code, pipeline);
  }
  return pipeline;
}

function upload(device: GPUDevice, data: Float32Array<ArrayBuffer>): GPUBuffer {
  const buffer = device.createBuffer({
    size: data.byteLength,
    usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST,
  });
  device.queue.writeBuffer(buffer, 0, data);
  return buffer;
}
