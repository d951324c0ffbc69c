let last: Promise<unknown> = Promise.resolve();

/**
 * Runs one job after the other for the whole process, whatever became of the earlier ones: ONNX Runtime's WebGPU backend
 * freezes when two of its calls (create, run, read, release) overlap, even on different sessions.
 *
 * An abort takes a waiting job out of the queue and rejects at once with `signal.reason`.
 * A running one goes on to its end, because ONNX Runtime cannot stop inside a call.
 */
export function inferenceQueue<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const giveUp = () => reject(signal?.reason);
    if (signal?.aborted) return giveUp();
    signal?.addEventListener("abort", giveUp, { once: true });
    last = last.then(async () => {
      signal?.removeEventListener("abort", giveUp);
      if (signal?.aborted) return;
      // A job that throws before its first await must not break the queue either.
      await (async () => job())().then(resolve, reject);
    });
  });
}
