import { createInferenceSession, type InferenceSession } from "./createInferenceSession";
import type { Backend } from "./openBackend";

/** Sessions by the networks' names, each made once, when it is first asked for. */
export interface Sessions {
  readonly count: number;
  /** @throws TypeError after `close` */
  of(model: string, signal?: AbortSignal): Promise<InferenceSession>;
  /** Gives none out any more. */
  close(): void;
  releaseAll(): Promise<void>;
}

/** @param onCreate called when a file is there and its session is about to be made */
export function openSessions(
  load: (model: string, signal?: AbortSignal) => Promise<Uint8Array>,
  backend: () => Backend,
  onCreate: (model: string) => void,
): Sessions {
  const sessions = new Map<string, { readonly opening: Promise<InferenceSession>; readonly signal?: AbortSignal }>();
  let closed = false;
  const open = async (model: string, signal?: AbortSignal) => {
    const bytes = await load(model, signal);
    onCreate(model);
    const { ort, gpuDevice } = backend();
    return createInferenceSession(ort, bytes, gpuDevice, signal);
  };
  const of = async (model: string, signal?: AbortSignal): Promise<InferenceSession> => {
    if (closed) throw new TypeError("The runtime was disposed.");
    const known = sessions.get(model);
    if (known) {
      return known.opening.catch((error) => {
        signal?.throwIfAborted();
        // Another caller gave up the opening; this one still wants it.
        if (known.signal?.aborted) return of(model, signal);
        throw error;
      });
    }
    const opening = open(model, signal);
    sessions.set(model, { opening, signal });
    opening.catch(() => sessions.get(model)?.opening === opening && sessions.delete(model));
    return opening;
  };
  return {
    of,
    get count() {
      return sessions.size;
    },
    close: () => {
      closed = true;
    },
    releaseAll: async () => {
      const openings = [...sessions.values()].map(({ opening }) => opening);
      sessions.clear();
      for (const session of await Promise.allSettled(openings)) {
        if (session.status === "fulfilled") await session.value.release().catch(() => undefined);
      }
    },
  };
}
