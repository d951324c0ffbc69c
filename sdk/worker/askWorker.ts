import { AvatarError } from "../AvatarError";
import type { AvatarProgress } from "../types";
import type { WorkerAnswer, WorkerRequest } from "./WorkerMessage";
import { WORKER_HINT } from "./workerHint";

/** What is used of a Worker. */
export interface WorkerLike {
  /** As Worker's. */
  postMessage(message: WorkerRequest): void;
  /** As Worker's. */
  terminate(): void;
  /** As Worker's. */
  onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null;
  /** As Worker's. */
  onmessageerror: ((event: MessageEvent) => void) | null;
  /** As Worker's. */
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface WorkerJob {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AvatarProgress) => void;
}

/**
 * One request to the worker, which must not be busy with another.
 * @returns its answer, a refusal included
 * @throws signal.reason after an abort, AvatarError device-unsupported when the worker broke off; the caller ends it then
 */
export function askWorker(
  worker: WorkerLike,
  request: WorkerRequest,
  { signal, onProgress }: WorkerJob,
): Promise<Exclude<WorkerAnswer, { is: "progress" }>> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      release();
      reject(signal?.reason);
    };
    const release = () => {
      signal?.removeEventListener("abort", giveUp);
      worker.onmessage = null;
      worker.onerror = null;
      worker.onmessageerror = null;
    };
    if (signal?.aborted) return giveUp();
    signal?.addEventListener("abort", giveUp, { once: true });
    const breakOff = (cause: string) => {
      release();
      reject(new AvatarError("device-unsupported", `The worker broke off: ${cause}.`, WORKER_HINT));
    };
    worker.onerror = ({ message }) => breakOff(message || "its script did not load");
    worker.onmessageerror = () => breakOff("its answer could not be read");
    worker.onmessage = ({ data }) => {
      if (data.is === "progress") return onProgress?.(data.progress);
      release();
      resolve(data);
    };
    try {
      worker.postMessage(request);
    } catch (error) {
      release();
      reject(error);
    }
  });
}
