import type { WorkerLike } from "./askWorker";

/**
 * Starts `mosar/worker`. Without an address it is the file beside the SDK's own script, in a form that Vite, webpack,
 * Turbopack and plain ES modules resolve by themselves.
 */
export function startWorker(url: string | URL | undefined): WorkerLike {
  if (url) return new Worker(url, { type: "module", name: "mosar" });
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "mosar" });
}
