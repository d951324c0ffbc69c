import { AvatarError } from "../AvatarError";
import type { WorkerLike } from "./askWorker";
import { WORKER_HINT } from "./workerHint";

/**
 * Starts `mosar/worker`. Without an address it is the file beside the SDK's own script, in a form that Vite, webpack,
 * Turbopack and plain ES modules resolve by themselves.
 * @throws AvatarError device-unsupported where the browser refuses the address: another host's, or by the page's policy
 */
export function startWorker(url: string | URL | undefined): WorkerLike {
  try {
    if (url) return new Worker(url, { type: "module", name: "mosar" });
    return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "mosar" });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AvatarError("device-unsupported", `The worker cannot be started: ${reason}`, WORKER_HINT, cause);
  }
}
