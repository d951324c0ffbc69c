import { ThreadRuntime } from "../ThreadRuntime";
import { packError } from "./sentError";
import { receivePhoto } from "./sentPhoto";
import type { WorkerAnswer, WorkerRequest, WorkerResult } from "./WorkerMessage";

/** The worker's own end of its channel: `self`, or a MessagePort. */
export interface WorkerScope {
  postMessage(message: WorkerAnswer): void;
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
}

/** Inside the worker: one runtime, which does what the page asks, one job after the other. */
export function serveAvatars(scope: WorkerScope): void {
  let runtime: ThreadRuntime | undefined;
  let last = Promise.resolve();
  const onProgress = (progress: Extract<WorkerAnswer, { is: "progress" }>["progress"]) =>
    scope.postMessage({ is: "progress", progress });
  const answer = async (request: WorkerRequest): Promise<void> => {
    try {
      if (request.run === "open") runtime = await ThreadRuntime.create({ ...request.options, onProgress });
      if (!runtime) throw new TypeError("The worker has not been opened.");
      const result = await doJob(runtime, request, onProgress);
      scope.postMessage({ is: "done", info: { ...runtime.info, worker: true }, ...result });
    } catch (error) {
      scope.postMessage({ is: "failed", error: packError(error) });
    }
  };
  scope.onmessage = ({ data }) => {
    last = last.then(() => answer(data));
  };
}

async function doJob(
  runtime: ThreadRuntime,
  request: WorkerRequest,
  onProgress: (progress: Extract<WorkerAnswer, { is: "progress" }>["progress"]) => void,
): Promise<WorkerResult> {
  if (request.run === "preload") await runtime.preload({ onProgress });
  if (request.run === "analyze") return { analysis: await runtime.analyzePhoto(request.photo, { onProgress }) };
  if (request.run !== "create") return {};
  return { avatar: await runtime.createAvatar(request.photos.map(receivePhoto), { ...request.options, onProgress }) };
}
