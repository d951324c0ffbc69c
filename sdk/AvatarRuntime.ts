import { AvatarError } from "./AvatarError";
import type { CreateAvatarOptions } from "./createAvatarFromPhoto";
import { decodePhoto } from "./image/decodePhoto";
import { decodePhotos } from "./image/decodePhotos";
import type { PhotoInput } from "./image/PhotoInput";
import { clearModels, modelsAreCached } from "./inference/cachedModels";
import { fetchPhotoBytes } from "./inference/fetchPhotoBytes";
import { folderUrl } from "./inference/folderUrl";
import type { PhotoAnalysis } from "./PhotoAnalysis";
import type { RuntimeInfo } from "./RuntimeInfo";
import { risingProgress } from "./risingProgress";
import type { CallOptions, ThreadRuntime, ThreadRuntimeOptions } from "./ThreadRuntime";
import type { Avatar } from "./types";
import { AvatarWorker, type AvatarWorkerOptions } from "./worker/AvatarWorker";
import { WORKER_HINT } from "./worker/workerHint";

/** Where the models are, and what the work is done on. */
export interface AvatarRuntimeOptions
  extends Omit<ThreadRuntimeOptions, "assetsUrl" | "ort" | "onManifest">,
    Pick<AvatarWorkerOptions, "workerUrl" | "createWorker"> {
  /** Folder of what `mosar copy-assets` copied: a URL, or in Node a path of the models. */
  readonly assetsUrl: string | URL;
  /** Folder of ONNX Runtime's files outside of Node. Default: `assetsUrl` + "ort/". */
  readonly ort?: string | URL;
  /**
   * True: in a worker or not at all. False: on the thread at hand. Default: on a page in a worker where one starts, else on
   * its own thread, and `info.reason` says why; with `gpuDevice`, and in Node and in workers, on the thread at hand.
   */
  readonly worker?: boolean;
}

/** Everything that is loaded once and serves many photos, call after call. The only object of the SDK with a life: `dispose()` it. */
export class AvatarRuntime {
  private constructor(
    private readonly inner: ThreadRuntime | AvatarWorker,
    private readonly note: string,
  ) {}

  /**
   * Loads the head model and opens the networks' runtime; the networks themselves are loaded when first needed.
   * @throws AvatarError model-unavailable, device-unsupported; rejects with signal.reason after an abort
   */
  static async create(options: AvatarRuntimeOptions): Promise<AvatarRuntime> {
    const { worker, assetsUrl, ort, ...rest } = options;
    const settings = { ...rest, assetsUrl: String(assetsUrl), ort: ort && String(ort) };
    // A page only: a worker needs no other, and in Node ONNX Runtime leaves a Worker behind that is not the web's.
    const onPage = typeof document !== "undefined" && typeof Worker !== "undefined";
    if (!(worker ?? (onPage && !options.gpuDevice))) return new AvatarRuntime(await onThisThread(settings), "");
    try {
      return await AvatarRuntime.inWorker(settings);
    } catch (error) {
      if (worker || !(error instanceof AvatarError && error.code === "device-unsupported")) throw error;
      return new AvatarRuntime(await onThisThread(settings), `; on the page's thread: ${error.message}`);
    }
  }

  /**
   * In the worker beside the SDK's script; where there is none, in the one that copy-assets put beside the models: Vite's
   * development server moves, up to version 7, the SDK's script to another place and leaves the worker behind.
   */
  private static async inWorker(settings: AvatarWorkerOptions): Promise<AvatarRuntime> {
    try {
      return new AvatarRuntime(await AvatarWorker.create(settings), "");
    } catch (error) {
      if (!didNotStart(error) || settings.workerUrl || settings.createWorker) throw error;
      const workerUrl = `${folderUrl(settings.assetsUrl)}worker.js`;
      const opened = await AvatarWorker.create({ ...settings, workerUrl }).catch((second: unknown) => {
        throw didNotStart(second) ? error : second;
      });
      return new AvatarRuntime(opened, `; in the worker of assetsUrl: ${error.message}`);
    }
  }

  /**
   * Whether all models of a folder, and a build of ONNX Runtime's wasm, are in the browser's cache, so that the next visit
   * loads none of them. Networks that no photo has needed yet are missing until `preload`.
   */
  static isCached(assetsUrl: string | URL): Promise<boolean> {
    return modelsAreCached(String(assetsUrl));
  }

  /** Removes mosar's files from the browser's cache. No photo and nothing made of one is ever in it. */
  static clearCache(): Promise<void> {
    return clearModels();
  }

  /** What it works on, as of the last call. */
  get info(): RuntimeInfo {
    const { info } = this.inner;
    return { ...info, reason: info.reason + this.note };
  }

  /** Loads every network and makes its session now, so that the first photo does not wait for it. */
  async preload(options: CallOptions = {}): Promise<void> {
    await this.inner.preload(options);
  }

  /**
   * What a photo is good for: its faces, the largest one's landmarks, what is doubtful, whether `createAvatar` can make an
   * avatar of it and, if not, why. It costs a small part of an avatar's time.
   * @throws AvatarError photo-unreadable, photo-too-large, model-unavailable, device-lost; rejects with signal.reason
   *   after an abort
   */
  async analyzePhoto(photo: PhotoInput, options: CallOptions = {}): Promise<PhotoAnalysis> {
    const onProgress = risingProgress(options.onProgress);
    onProgress({ stage: "decode", progress: 0 });
    const decoded = await decodePhoto(photo, { signal: options.signal, fetchBytes: fetchPhotoBytes });
    return this.inner.analyzePhoto(decoded, { ...options, onProgress });
  }

  /**
   * One photo, or several of one person, to an avatar. Several photos share the person's shape; the avatar has the maps,
   * the light and the expression of the one that shows the person best (`report.photos.main`). A photo among several that
   * cannot be used is left out, with the warning photo-left-out. Calls queue. An abort in a worker ends its thread with all
   * that it holds, and the next call starts another; on the thread at hand it stops at the end of the stage.
   * @throws AvatarError photo-unreadable, photo-too-large, no-face, face-unsuitable (of several photos: the first one's
   *   error, when none is of use), model-unavailable, device-lost; rejects with `signal.reason` after an abort
   */
  async createAvatar(
    photo: PhotoInput | readonly (PhotoInput | AvatarError)[],
    options: CreateAvatarOptions = {},
  ): Promise<Avatar> {
    const onProgress = risingProgress(options.onProgress);
    onProgress({ stage: "decode", progress: 0 });
    const started = performance.now();
    const decoded = await decodePhotos([photo].flat(), { signal: options.signal, fetchBytes: fetchPhotoBytes });
    const milliseconds = performance.now() - started;
    const { report, ...avatar } = await this.inner.createAvatar(decoded, { ...options, onProgress });
    const stages = [{ stage: "decode" as const, milliseconds }, ...report.stages];
    const device = { ...report.device, reason: report.device.reason + this.note };
    return { ...avatar, report: { ...report, device, stages } };
  }

  /** Ends a worker, with any call that is under way; on the thread at hand releases every session and the GPU device made here. */
  async dispose(): Promise<void> {
    await this.inner.dispose();
  }
}

/** Whether it is the worker's script that is to blame, and not what it did. */
function didNotStart(error: unknown): error is AvatarError {
  return error instanceof AvatarError && error.hint === WORKER_HINT;
}

/** Loaded when it is needed: a page that works in a worker does without three quarters of the SDK. */
async function onThisThread(options: ThreadRuntimeOptions): Promise<ThreadRuntime> {
  const { ThreadRuntime } = await import("./ThreadRuntime");
  return ThreadRuntime.create(options);
}
