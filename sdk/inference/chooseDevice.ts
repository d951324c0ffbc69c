import { AvatarError } from "../AvatarError";

export type DeviceChoice = "auto" | "webgpu" | "wasm";

export interface ChosenDevice {
  readonly device: "webgpu" | "wasm";
  /** Why, in words for a report. */
  readonly reason: string;
  readonly gpuDevice?: GPUDevice;
  /** True when the runtime made `gpuDevice` and has to destroy it. */
  readonly ownsGpuDevice: boolean;
}

/**
 * The device ladder: a device that was handed in, WebGPU where an adapter answers, else WebAssembly.
 * @throws AvatarError device-unsupported when "webgpu" was asked for and there is none
 */
export async function chooseDevice(choice: DeviceChoice, given?: GPUDevice): Promise<ChosenDevice> {
  if (choice === "wasm") return { device: "wasm", reason: "WebAssembly was asked for", ownsGpuDevice: false };
  if (given)
    return { device: "webgpu", reason: "the GPUDevice that was handed in", gpuDevice: given, ownsGpuDevice: false };
  const adapter = await findAdapter();
  if (adapter) {
    const gpuDevice = await adapter.requestDevice({ requiredLimits: largeBuffers(adapter) });
    return { device: "webgpu", reason: "WebGPU is available", gpuDevice, ownsGpuDevice: true };
  }
  if (choice === "webgpu") {
    throw new AvatarError("device-unsupported", "There is no WebGPU adapter.", "Use device: 'auto' or 'wasm'.");
  }
  return { device: "wasm", reason: "there is no WebGPU here", ownsGpuDevice: false };
}

async function findAdapter(): Promise<GPUAdapter | null> {
  if (typeof navigator === "undefined" || !navigator.gpu) return null;
  return navigator.gpu.requestAdapter({ powerPreference: "high-performance" });
}

/** ONNX Runtime allocates what the adapter allows; the defaults of a device are lower. */
function largeBuffers(adapter: GPUAdapter): Record<string, number> {
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  return { maxBufferSize, maxStorageBufferBindingSize };
}
