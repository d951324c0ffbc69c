import { createCallQueue } from "../callQueue";
import type { CreateAvatarOptions } from "../createAvatarFromPhoto";
import type { PhotoAnalysis } from "../PhotoAnalysis";
import type { PhotoSource } from "../pipeline/fitPerson";
import type { RuntimeInfo } from "../RuntimeInfo";
import type { CallOptions, ThreadRuntimeOptions } from "../ThreadRuntime";
import type { Avatar, Photo } from "../types";
import { askWorker, type WorkerLike } from "./askWorker";
import { unpackError } from "./sentError";
import { sendPhoto } from "./sentPhoto";
import { startWorker } from "./startWorker";
import type { SentRuntimeOptions, WorkerRequest, WorkerResult } from "./WorkerMessage";

export interface AvatarWorkerOptions extends Omit<ThreadRuntimeOptions, "gpuDevice" | "onManifest"> {
  /**
   * Address of the worker's script. Default: worker.js beside the SDK's own, which bundlers find by themselves, else the one
   * in `assetsUrl`.
   */
  readonly workerUrl?: string | URL;
  /** Starts the worker of `mosar/worker`, where a bundler wants it done in a way of its own. */
  readonly createWorker?: () => WorkerLike;
}

/**
 * The runtime on a thread of its own: the page stays smooth, and an abort ends the work at once, with all memory it held.
 * The thread that takes its place is started, and the models are loaded again (from the browser's cache), by the next call.
 * Photos come decoded.
 */
export class AvatarWorker {
  private worker: WorkerLike | undefined;
  private known: RuntimeInfo | undefined;
  private readonly queue = createCallQueue();
  private readonly disposal = new AbortController();

  private constructor(
    private readonly start: () => WorkerLike,
    private readonly options: SentRuntimeOptions,
  ) {}

  /** @throws AvatarError model-unavailable, device-unsupported (also when the worker's script cannot be loaded) */
  static async create(options: AvatarWorkerOptions): Promise<AvatarWorker> {
    const { signal, onProgress, createWorker, workerUrl, assetsUrl, device, numThreads, cache, ort } = options;
    const sent = { device, numThreads, cache, assetsUrl: absolute(assetsUrl), ort: ort && absolute(ort) };
    const avatars = new AvatarWorker(createWorker ?? (() => startWorker(workerUrl)), sent);
    await avatars.call(() => avatars.ready({ signal, onProgress }), signal);
    return avatars;
  }

  /** What the last answer said; after an abort its sessions are gone until the next call. */
  get info(): RuntimeInfo {
    if (!this.known) throw new TypeError("The worker is not open.");
    return this.worker ? this.known : { ...this.known, openSessions: 0 };
  }

  /** Loads every network and makes its session now. */
  async preload(options: CallOptions = {}): Promise<void> {
    await this.job({ run: "preload" }, options);
  }

  async analyzePhoto(photo: Photo, options: CallOptions = {}): Promise<PhotoAnalysis> {
    return answered((await this.job({ run: "analyze", photo }, options)).analysis);
  }

  async createAvatar(photos: Photo | readonly PhotoSource[], options: CreateAvatarOptions = {}): Promise<Avatar> {
    const sent = [photos].flat().map(sendPhoto);
    return answered((await this.job({ run: "create", photos: sent, options: plainValues(options) }, options)).avatar);
  }

  /** Ends the thread and all that it holds. A call that is under way rejects. */
  async dispose(): Promise<void> {
    this.disposal.abort(new TypeError("The runtime was disposed."));
    this.stop();
  }

  private job(request: WorkerRequest, { signal, onProgress }: CallOptions): Promise<WorkerResult> {
    return this.call(async () => {
      // A thread that is started anew loads its head model without a word: its progress is another than the call's.
      await this.ready({ signal });
      return this.ask(request, { signal, onProgress });
    }, signal);
  }

  private call<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.queue(() => {
      this.disposal.signal.throwIfAborted();
      return job();
    }, signal);
  }

  private async ready(options: CallOptions): Promise<void> {
    if (!this.worker) await this.ask({ run: "open", options: this.options }, options);
  }

  private async ask(request: WorkerRequest, { signal, onProgress }: CallOptions): Promise<WorkerResult> {
    this.worker ??= this.start();
    const ending = signal ? AbortSignal.any([signal, this.disposal.signal]) : this.disposal.signal;
    const answer = await askWorker(this.worker, request, { signal: ending, onProgress }).catch((error: unknown) => {
      this.stop();
      throw error;
    });
    if (answer.is === "failed") {
      // A runtime that did not open is not there to be asked again.
      if (request.run === "open") this.stop();
      throw unpackError(answer.error);
    }
    this.known = answer.info;
    return answer;
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

function answered<T>(result: T | undefined): T {
  if (result === undefined) throw new TypeError("The worker answered without a result.");
  return result;
}

/** The settings among the options: all of CreateAvatarOptions but its signal and callback, and nothing that cannot be sent. */
function plainValues(options: CreateAvatarOptions): Omit<CreateAvatarOptions, "signal" | "onProgress"> {
  const plain = Object.entries(options).filter(([, value]) => ["string", "number", "boolean"].includes(typeof value));
  return Object.fromEntries(plain);
}

/** A worker resolves addresses against its own script; what is meant is the page. */
function absolute(address: string): string {
  const base = globalThis.location?.href;
  return base ? new URL(address, base).href : address;
}
