import { AvatarError } from "../AvatarError";
import type { AssetCache } from "./AssetCache";
import { findAdapter } from "./chooseRung";
import { type DeviceRung, isGpuRung } from "./DeviceRung";
import { inferenceQueue } from "./inferenceQueue";
import { inNode } from "./inNode";
import { loadAsset } from "./loadAsset";
import { loadOrt, type OrtModule } from "./loadOrt";
import { ORT_FILES, type OrtBuild } from "./ortFiles";
import { hasStarted } from "./ortStart";

export interface BackendOptions {
  /** Folder of ONNX Runtime's files, with a closing slash. */
  readonly ortFolder: string;
  /** See ortInstance. */
  readonly instance?: number;
  readonly gpuDevice?: GPUDevice;
  readonly numThreads?: number;
  readonly cache?: AssetCache;
  readonly signal?: AbortSignal;
  readonly onProgress?: (file: string, loaded: number, total: number | undefined) => void;
}

/** ONNX Runtime, ready to make sessions on one rung of the ladder. */
export interface Backend {
  readonly ort: OrtModule;
  readonly gpuDevice: GPUDevice | undefined;
  /** Whether the device was made here and not handed in. */
  readonly ownsGpuDevice: boolean;
  /** Destroys the device that was made here. */
  dispose(): void;
}

/** Threads where nothing else was asked for; more brought nothing on networks as small as ours. */
const THREADS = 2;
/** A thread whose script cannot start would keep ONNX Runtime waiting for ever, ms. In Node its timer would keep the process. */
const START_LIMIT = 60_000;

/**
 * Loads the rung's build of ONNX Runtime and, for WebGPU, makes a device unless one was handed in.
 * @throws AvatarError device-unsupported without an adapter that gives a device, model-unavailable
 */
export async function openBackend(rung: DeviceRung, options: BackendOptions): Promise<Backend> {
  const build: OrtBuild = rung === "webgpu-jspi" ? "jspi" : rung === "webgpu-asyncify" ? "asyncify" : "wasm";
  const ort = await loadOrt(build, options.ortFolder, options.instance);
  const wasm = await wasmOf(ort, build, options);
  await inferenceQueue(async () => {
    ort.env.logLevel = "error";
    ort.env.wasm.initTimeout = rung === "wasm-threads" && !inNode() ? START_LIMIT : 0;
    ort.env.wasm.numThreads = rung === "wasm-threads" ? (options.numThreads ?? THREADS) : 1;
    if (wasm) ort.env.wasm.wasmBinary = wasm;
  }, options.signal);
  const gpuDevice = isGpuRung(rung) ? (options.gpuDevice ?? (await newDevice())) : undefined;
  const ownsGpuDevice = gpuDevice !== undefined && gpuDevice !== options.gpuDevice;
  return { ort, gpuDevice, ownsGpuDevice, dispose: () => ownsGpuDevice && gpuDevice.destroy() };
}

/** Its bytes, checked and kept as the models are; Node reads its own. A build that has started needs them no more. */
async function wasmOf(ort: OrtModule, build: OrtBuild, options: BackendOptions): Promise<Uint8Array | undefined> {
  if (inNode() || hasStarted(ort)) return undefined;
  const { wasm } = ORT_FILES[build];
  const { cache, signal } = options;
  const onProgress = (loaded: number, total: number | undefined) => options.onProgress?.(wasm.file, loaded, total);
  return loadAsset(options.ortFolder + wasm.file, { expected: wasm, cache, signal, onProgress });
}

async function newDevice(): Promise<GPUDevice> {
  const adapter = await findAdapter();
  try {
    if (!adapter) throw new Error("there is no WebGPU adapter");
    // ONNX Runtime allocates what the adapter allows; the defaults of a device are lower.
    const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
    return await adapter.requestDevice({ requiredLimits: { maxBufferSize, maxStorageBufferBindingSize } });
  } catch (cause) {
    const message = `No WebGPU device: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new AvatarError("device-unsupported", message, "Use device: 'auto' or 'wasm'.", cause);
  }
}
