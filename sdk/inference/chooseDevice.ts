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
 * The device ladder: a device that was handed in, WebGPU where a fit adapter answers, else WebAssembly.
 * @throws AvatarError device-unsupported when "webgpu" was asked for and there is none
 */
export async function chooseDevice(choice: DeviceChoice, given?: GPUDevice): Promise<ChosenDevice> {
  if (choice === "wasm") return wasm("WebAssembly was asked for");
  if (given)
    return { device: "webgpu", reason: "the GPUDevice that was handed in", gpuDevice: given, ownsGpuDevice: false };
  const adapter = await findAdapter();
  if (!adapter && choice === "webgpu") {
    throw new AvatarError("device-unsupported", "There is no WebGPU adapter.", "Use device: 'auto' or 'wasm'.");
  }
  if (!adapter) return wasm("there is no WebGPU here");
  const obstacle = choice === "auto" ? whyNotByItself(adapter) : undefined;
  if (obstacle) return wasm(obstacle);
  const gpuDevice = await adapter.requestDevice({ requiredLimits: largeBuffers(adapter) });
  const reason = choice === "webgpu" ? "WebGPU was asked for" : "WebGPU is available";
  return { device: "webgpu", reason, gpuDevice, ownsGpuDevice: true };
}

function wasm(reason: string): ChosenDevice {
  return { device: "wasm", reason, ownsGpuDevice: false };
}

async function findAdapter(): Promise<GPUAdapter | null> {
  if (typeof navigator === "undefined" || !navigator.gpu) return null;
  return navigator.gpu.requestAdapter({ powerPreference: "high-performance" });
}

/** Why "auto" passes this adapter by; undefined for a good one. */
function whyNotByItself({ info }: GPUAdapter): string | undefined {
  // A software adapter runs our networks tens of times slower than WebAssembly does (test/gpu/inference prints both).
  if (info.isFallbackAdapter || /swiftshader|llvmpipe|basic render/i.test(`${info.architecture} ${info.description}`)) {
    return "the WebGPU adapter is a software one, slower than WebAssembly";
  }
  // Safari of iOS 26 crashes after some hundred WebGPU runs of ONNX Runtime (its issue 27584).
  const agent = navigator.userAgent;
  if (/AppleWebKit/.test(agent) && !/Chrom(e|ium)/.test(agent)) return "WebGPU inference is unsafe in Safari";
  return undefined;
}

/** ONNX Runtime allocates what the adapter allows; the defaults of a device are lower. */
function largeBuffers(adapter: GPUAdapter): Record<string, number> {
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  return { maxBufferSize, maxStorageBufferBindingSize };
}
