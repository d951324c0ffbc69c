import { AvatarError } from "../AvatarError";
import { chooseRung, type RungOptions } from "./chooseRung";
import type { DeviceChoice, DeviceRung } from "./DeviceRung";
import { isGpuRung } from "./DeviceRung";
import type { FloatTensors } from "./FloatTensor";
import { folderUrl } from "./folderUrl";
import { inNode } from "./inNode";
import { loadAsset } from "./loadAsset";
import { loadManifest, type Manifest } from "./loadManifest";
import { openAssetCache } from "./openAssetCache";
import { openLadder } from "./openLadder";
import { openSessions } from "./openSessions";

/** How a file comes along; without `loaded` it is there, and a session is being made of it. */
export type FileProgress = (file: string, loaded?: number, total?: number) => void;

export interface InferenceOptions {
  /** Folder of the models, with or without closing slash: URL, or in Node a path. */
  readonly assetsUrl: string;
  /** Default "auto": the best rung of the ladder that works here. */
  readonly device?: DeviceChoice;
  /** Share the GPUDevice of an engine. */
  readonly gpuDevice?: GPUDevice;
  /** Folder of ONNX Runtime's files outside of Node. Default: `assetsUrl` + "ort/", where `mosar copy-assets` puts them. */
  readonly ort?: string;
  /** WebAssembly threads. Default: 2 on cross-origin isolated pages, else 1. */
  readonly numThreads?: number;
  /** Keeps models and wasm in the browser's Cache API by their sha256. Default: true in a browser, false in Node. */
  readonly cache?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: FileProgress;
  /** Called before anything but the manifest is loaded. */
  readonly onManifest?: (manifest: Manifest) => void;
}

/** Networks by name, loaded when first needed. */
export interface InferenceRuntime {
  readonly device: "webgpu" | "wasm";
  readonly rung: DeviceRung;
  readonly reason: string;
  readonly gpuDevice: GPUDevice | undefined;
  readonly manifest: Manifest;
  /** Bytes of a manifest entry, checked. */
  load(model: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** Creates the session before it is needed. */
  prepare(model: string, signal?: AbortSignal): Promise<void>;
  run(model: string, inputs: FloatTensors, signal?: AbortSignal): Promise<FloatTensors>;
  /** Work of the caller's own on `gpuDevice`: when that is lost, it is done again on what takes its place. */
  withDevice<T>(work: (gpuDevice: GPUDevice | undefined) => Promise<T>): Promise<T>;
  /** How many sessions are open. */
  readonly sessionCount: number;
  dispose(): Promise<void>;
}

/**
 * Opens the runtime: manifest, device, ONNX Runtime. A rung of the ladder that fails is given up for the next one that the
 * caller allows, a device that is lost for the first time for a new one; `reason` says so.
 * @throws AvatarError model-unavailable, device-unsupported; signal.reason after an abort
 */
export async function openInferenceRuntime(options: InferenceOptions): Promise<InferenceRuntime> {
  const { signal, onProgress, gpuDevice, numThreads, device = "auto" } = options;
  const assetsUrl = folderUrl(options.assetsUrl);
  const ortFolder = folderUrl(options.ort ?? `${assetsUrl}ort/`);
  const cache = (options.cache ?? !inNode()) ? await openAssetCache() : undefined;
  const manifest = await loadManifest(assetsUrl, { signal, cache });
  options.onManifest?.(manifest);
  const load = async (model: string, signal?: AbortSignal) => {
    const expected = entryOf(manifest, model);
    const onFile = (loaded: number, total: number | undefined) => onProgress?.(model, loaded, total);
    return loadAsset(assetsUrl + expected.file, { expected, signal, onProgress: onFile, cache });
  };
  const choice: RungOptions = { device, gpuDevice, numThreads, ortFolder };
  const ladder = await openLadder(await chooseRung(choice), choice, { ...options, ortFolder, cache });
  const sessions = openSessions(
    load,
    () => ladder.backend,
    (model) => onProgress?.(model),
  );
  const onLadder = <T>(use: () => Promise<T>) => ladder.run(use, () => sessions.releaseAll());
  let disposal: Promise<void> | undefined;
  const dispose = async () => {
    sessions.close();
    await ladder.close();
    await sessions.releaseAll();
    ladder.backend.dispose();
  };
  return {
    get device() {
      return isGpuRung(ladder.rung) ? "webgpu" : "wasm";
    },
    get rung() {
      return ladder.rung;
    },
    get reason() {
      return ladder.reason;
    },
    get gpuDevice() {
      return ladder.backend.gpuDevice;
    },
    get sessionCount() {
      return sessions.count;
    },
    manifest,
    load,
    prepare: (model, signal) => onLadder(async () => void (await sessions.of(model, signal))),
    run: (model, inputs, signal) => onLadder(async () => (await sessions.of(model, signal)).run(inputs, signal)),
    withDevice: (work) => onLadder(() => work(ladder.backend.gpuDevice)),
    dispose: () => {
      disposal ??= dispose();
      return disposal;
    },
  };
}

function entryOf({ models }: Manifest, model: string) {
  if (models[model]) return models[model];
  throw new AvatarError("model-unavailable", `The manifest has no ${model}.`, "Update the models folder.");
}
