import type { AvatarError } from "../AvatarError";
import type { AvatarRuntimeOptions, RuntimeInfo } from "../AvatarRuntime";
import type { CreateAvatarOptions } from "../createAvatarFromPhoto";
import { decodePhotos } from "../image/decodePhotos";
import type { PhotoInput } from "../image/PhotoInput";
import { fetchPhotoBytes } from "../inference/fetchPhotoBytes";
import type { Avatar } from "../types";
import { askWorker, type WorkerJob, type WorkerLike } from "./askWorker";
import { unpackError } from "./sentError";
import { sendPhoto } from "./sentPhoto";
import type { SentRuntimeOptions, WorkerRequest } from "./WorkerMessage";

export interface AvatarWorkerOptions extends Omit<AvatarRuntimeOptions, "gpuDevice"> {
  /**
   * Starts the worker of `mosar/worker`. Default: `new Worker(new URL("./worker.js", import.meta.url), { type: "module" })`,
   * which Vite, webpack and plain ES modules resolve by themselves.
   */
  readonly createWorker?: () => WorkerLike;
}

/**
 * An AvatarRuntime on a thread of its own: the page stays smooth, and an abort ends the work at once, with all memory
 * it held. The thread that takes its place is started, and the models are loaded again (from the browser's cache), by
 * the next call.
 */
export class AvatarWorker {
  private worker: WorkerLike | undefined;
  private known: RuntimeInfo | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly disposal = new AbortController();

  private constructor(
    private readonly start: () => WorkerLike,
    private readonly options: SentRuntimeOptions,
  ) {}

  /** @throws AvatarError model-unavailable, device-unsupported (also when the worker's script cannot be loaded) */
  static async create(options: AvatarWorkerOptions): Promise<AvatarWorker> {
    const { signal, onProgress, createWorker, assetsUrl, device, numThreads, cache, wasmUrl } = options;
    const sent = {
      device,
      numThreads,
      cache,
      assetsUrl: absolute(String(assetsUrl)),
      wasmUrl: wasmUrl && absolute(wasmUrl),
    };
    const avatars = new AvatarWorker(createWorker ?? startWorker, sent);
    await avatars.queue(() => avatars.ready({ signal, onProgress }), signal);
    return avatars;
  }

  /** Undefined only after an abort, until the next call. */
  get info(): RuntimeInfo | undefined {
    return this.known;
  }

  /** Loads every network now. */
  async preload(signal?: AbortSignal): Promise<void> {
    await this.queue(async () => {
      await this.ready({ signal });
      await this.ask({ run: "preload" }, { signal });
    }, signal);
  }

  /** As AvatarRuntime.createAvatar; calls queue. Photos are decoded on the page, all else happens in the worker. */
  async createAvatar(
    photo: PhotoInput | readonly (PhotoInput | AvatarError)[],
    options: CreateAvatarOptions = {},
  ): Promise<Avatar> {
    const { signal, onProgress } = options;
    onProgress?.({ stage: "decode", progress: 0 });
    const started = performance.now();
    const decoded = await decodePhotos([photo].flat(), { signal, fetchBytes: fetchPhotoBytes });
    const milliseconds = performance.now() - started;
    const avatar = await this.queue(async () => {
      await this.ready({ signal, onProgress });
      const photos = decoded.map(sendPhoto);
      return this.ask({ run: "create", photos, options: plainValues(options) }, { signal, onProgress });
    }, signal);
    if (!avatar) throw new TypeError("The worker answered without an avatar.");
    const stages = avatar.report.stages.map((time) => (time.stage === "decode" ? { ...time, milliseconds } : time));
    return { ...avatar, report: { ...avatar.report, stages } };
  }

  /** Ends the thread and all that it holds. A call that is under way rejects. */
  async dispose(): Promise<void> {
    this.disposal.abort(new TypeError("The worker was disposed."));
    this.stop();
  }

  /** One job after the other; a waiting one leaves the queue when it is aborted. */
  private queue<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const result = untilAborted(this.last, signal).then(() => {
      this.disposal.signal.throwIfAborted();
      return job();
    });
    this.last = Promise.allSettled([this.last, result]);
    return result;
  }

  private async ready(job: WorkerJob): Promise<void> {
    if (!this.worker) await this.ask({ run: "open", options: this.options }, job);
  }

  private async ask(request: WorkerRequest, { signal, onProgress }: WorkerJob): Promise<Avatar | undefined> {
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
    return answer.avatar;
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.known = undefined;
  }
}

function startWorker(): WorkerLike {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "mosar" });
}

/** The wait for one's turn. @throws signal.reason as soon as it is aborted */
function untilAborted(turn: Promise<unknown>, signal?: AbortSignal): Promise<unknown> {
  if (!signal) return turn;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) return giveUp();
    signal.addEventListener("abort", giveUp, { once: true });
    turn.then(() => {
      signal.removeEventListener("abort", giveUp);
      resolve(undefined);
    });
  });
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
