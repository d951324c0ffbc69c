import type { WorkerLike } from "../../../sdk/worker/askWorker";
import { serveAvatars, type WorkerScope } from "../../../sdk/worker/serveAvatars";

/** The real server behind a real message channel, on this thread: Node has no Worker of the web's kind. */
export function localWorker(): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  serveAvatars(port2 as unknown as WorkerScope);
  return Object.assign(port1, {
    onerror: null,
    terminate: () => {
      port1.close();
      port2.close();
    },
  }) as unknown as WorkerLike;
}
