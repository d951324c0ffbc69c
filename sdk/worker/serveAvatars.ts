import { AvatarRuntime } from "../AvatarRuntime";
import { packError } from "./sentError";
import { receivePhoto } from "./sentPhoto";
import type { WorkerAnswer, WorkerRequest } from "./WorkerMessage";

/** The worker's own end of its channel: `self`, or a MessagePort. */
export interface WorkerScope {
  postMessage(message: WorkerAnswer): void;
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
}

/** Inside the worker: one runtime, which does what the page asks, one job after the other. */
export function serveAvatars(scope: WorkerScope): void {
  let runtime: AvatarRuntime | undefined;
  let last = Promise.resolve();
  const onProgress = (progress: Extract<WorkerAnswer, { is: "progress" }>["progress"]) =>
    scope.postMessage({ is: "progress", progress });
  const create = (runtime: AvatarRuntime, { photos, options }: Extract<WorkerRequest, { run: "create" }>) =>
    runtime.createAvatar(photos.map(receivePhoto), { ...options, onProgress });
  const answer = async (request: WorkerRequest): Promise<void> => {
    try {
      if (request.run === "open") runtime = await AvatarRuntime.create({ ...request.options, onProgress });
      if (!runtime) throw new TypeError("The worker has not been opened.");
      if (request.run === "preload") await runtime.preload();
      const avatar = request.run === "create" ? await create(runtime, request) : undefined;
      scope.postMessage({ is: "done", info: runtime.info, avatar });
    } catch (error) {
      scope.postMessage({ is: "failed", error: packError(error) });
    }
  };
  scope.onmessage = ({ data }) => {
    last = last.then(() => answer(data));
  };
}
