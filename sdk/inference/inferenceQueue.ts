let tail: Promise<unknown> = Promise.resolve();

/**
 * Runs one job after the other for the whole process: ONNX Runtime's WebGPU backend freezes when two of its calls
 * (create, run, read, release) overlap, even on different sessions.
 * A job whose signal aborts while it waits never starts.
 */
export function inferenceQueue<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const result = tail.then(() => {
    signal?.throwIfAborted();
    return job();
  });
  tail = result.catch(() => undefined);
  return result;
}
