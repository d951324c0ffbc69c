import { AvatarError } from "../AvatarError";
import { type ChosenDevice, chooseDevice, type DeviceChoice } from "./chooseDevice";
import { createInferenceSession, type InferenceSession } from "./createInferenceSession";
import type { FloatTensors } from "./FloatTensor";
import { folderUrl } from "./folderUrl";
import { inferenceQueue } from "./inferenceQueue";
import { loadAsset } from "./loadAsset";
import { loadManifest } from "./loadManifest";
import { loadOrt, type OrtModule } from "./loadOrt";
import { openAssetCache } from "./openAssetCache";

export interface InferenceOptions {
  /** Folder of the models, with or without closing slash: URL, or in Node a path. */
  readonly assetsUrl: string;
  readonly device?: DeviceChoice;
  /** Share the GPUDevice of an engine. */
  readonly gpuDevice?: GPUDevice;
  /** Folder of ONNX Runtime's wasm files in a browser; default: `assetsUrl` + "ort/". */
  readonly wasmUrl?: string;
  /** WebAssembly threads. Default: 2 on cross-origin isolated pages, else 1. */
  readonly numThreads?: number;
  /** Keeps the models in the browser's Cache API by their sha256. Default: true in a browser, false in Node. */
  readonly cache?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (file: string, loaded: number, total: number | undefined) => void;
}

/** Networks by name, loaded when first needed. */
export interface InferenceRuntime {
  readonly device: "webgpu" | "wasm";
  readonly reason: string;
  readonly gpuDevice: GPUDevice | undefined;
  /** Bytes of a manifest entry, checked. */
  load(model: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** Creates the session before it is needed. */
  prepare(model: string, signal?: AbortSignal): Promise<void>;
  run(model: string, inputs: FloatTensors, signal?: AbortSignal): Promise<FloatTensors>;
  /** How many sessions are open. */
  readonly sessionCount: number;
  dispose(): Promise<void>;
}

/**
 * Opens the runtime: manifest, device, ONNX Runtime. With "auto", a WebGPU device that fails to take a network or is
 * lost is given up for WebAssembly once, and `reason` says so.
 */
export async function openInferenceRuntime(options: InferenceOptions): Promise<InferenceRuntime> {
  const assetsUrl = folderUrl(options.assetsUrl);
  const cache = (options.cache ?? !inNode()) ? await openAssetCache() : undefined;
  const manifest = await loadManifest(assetsUrl, { signal: options.signal, cache });
  let chosen = await chooseDevice(options.device ?? "auto", options.gpuDevice);
  let ort = await configureOrt(chosen.device, options, assetsUrl);
  const sessions = new Map<string, { readonly opening: Promise<InferenceSession>; readonly signal?: AbortSignal }>();
  let disposed = false;

  const entryOf = (model: string) => {
    const entry = manifest.models[model];
    if (!entry)
      throw new AvatarError("model-unavailable", `The manifest has no ${model}.`, "Update the models folder.");
    return entry;
  };
  const load = async (model: string, signal?: AbortSignal) => {
    const expected = entryOf(model);
    const onProgress = (loaded: number, total: number | undefined) => options.onProgress?.(model, loaded, total);
    return loadAsset(assetsUrl + expected.file, { expected, signal, onProgress, cache });
  };
  const open = async (model: string, signal?: AbortSignal) => {
    const bytes = await load(model, signal);
    return createInferenceSession(ort, bytes, chosen.device, chosen.gpuDevice, signal);
  };
  const sessionOf = async (model: string, signal?: AbortSignal): Promise<InferenceSession> => {
    if (disposed) throw new TypeError("The runtime was disposed.");
    const known = sessions.get(model);
    if (known) {
      return known.opening.catch((error) => {
        signal?.throwIfAborted();
        // Another caller gave up the opening; this one still wants it.
        if (known.signal?.aborted) return sessionOf(model, signal);
        throw error;
      });
    }
    const opening = open(model, signal);
    sessions.set(model, { opening, signal });
    opening.catch(() => sessions.get(model)?.opening === opening && sessions.delete(model));
    return opening;
  };
  const releaseAll = async () => {
    const openings = [...sessions.values()].map(({ opening }) => opening);
    sessions.clear();
    for (const session of await Promise.allSettled(openings)) {
      if (session.status === "fulfilled") await session.value.release().catch(() => undefined);
    }
  };
  const stepDown = async (cause: AvatarError) => {
    const failed = chosen;
    chosen = { device: "wasm", reason: `WebGPU failed (${cause.message}), WebAssembly instead`, ownsGpuDevice: false };
    ort = await configureOrt("wasm", options, assetsUrl);
    await releaseAll();
    destroyOwned(failed);
  };
  let steppingDown: Promise<void> | undefined;
  const withLadder = async <T>(use: () => Promise<T>): Promise<T> => {
    await steppingDown;
    const tried = chosen.device;
    try {
      return await use();
    } catch (error) {
      const mayStepDown = tried === "webgpu" && (options.device ?? "auto") === "auto";
      if (!mayStepDown || !(error instanceof AvatarError) || error.code === "model-unavailable") throw error;
      // Calls that fail together step down together.
      steppingDown ??= stepDown(error);
      await steppingDown;
      return use();
    }
  };
  return {
    get device() {
      return chosen.device;
    },
    get reason() {
      return chosen.reason;
    },
    get gpuDevice() {
      return chosen.gpuDevice;
    },
    get sessionCount() {
      return sessions.size;
    },
    load,
    prepare: (model, signal) => withLadder(async () => void (await sessionOf(model, signal))),
    run: (model, inputs, signal) => withLadder(async () => (await sessionOf(model, signal)).run(inputs, signal)),
    dispose: async () => {
      disposed = true;
      await steppingDown;
      await releaseAll();
      destroyOwned(chosen);
    },
  };
}

function inNode(): boolean {
  return typeof process !== "undefined" && Boolean(process.versions?.node);
}

function destroyOwned(chosen: ChosenDevice): void {
  if (chosen.ownsGpuDevice) chosen.gpuDevice?.destroy();
}

async function configureOrt(
  device: "webgpu" | "wasm",
  options: InferenceOptions,
  assetsUrl: string,
): Promise<OrtModule> {
  const ort = await loadOrt(device);
  await inferenceQueue(async () => {
    // Threads need cross-origin isolation. In Node one thread is the better default: waiting threads spin, and on a machine
    // that is busy with other work two threads were up to three times slower than one (models/README.md).
    const isolated = (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated === true;
    ort.env.wasm.numThreads = options.numThreads ?? (isolated ? 2 : 1);
    ort.env.logLevel = "error";
    if (inNode()) return;
    const folder = options.wasmUrl ?? `${assetsUrl}ort/`;
    const file = device === "webgpu" ? "ort-wasm-simd-threaded.asyncify.wasm" : "ort-wasm-simd-threaded.wasm";
    ort.env.wasm.wasmPaths = { wasm: new URL(file, new URL(folder, globalThis.location?.href)).href };
  });
  return ort;
}
