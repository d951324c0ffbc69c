import type { BatchPhoto } from "./BatchPhoto";
import type { PhotoTask } from "./makePhoto";
import type { ChildAnswer } from "./serveBatch";
import { type BatchChild, startChild } from "./startChild";

export interface MakeAllOptions {
  readonly jobs: number;
  taskOf(photo: BatchPhoto): PhotoTask;
  /** Called once for every photo that was made or failed; not for those that a stop cut off. */
  onAnswer(photo: BatchPhoto, answer: ChildAnswer): void;
  readonly signal: AbortSignal;
}

/** So many ended processes in a row, and not one photo made between them, are the machine's fault. */
const MOST_CRASHES = 5;

/**
 * Makes photos in child processes, each of which takes the next one when it is free. A child that ends costs the photo it
 * had in hand, and another takes its place.
 * @throws Error when the machine and not a photo is at fault; signal.reason after an abort; the children are gone then
 */
export async function makeAll(photos: readonly BatchPhoto[], options: MakeAllOptions): Promise<void> {
  const stop = new AbortController();
  const cancel = () => stop.abort(options.signal.reason);
  options.signal.addEventListener("abort", cancel);
  if (options.signal.aborted) cancel();
  const queue = photos.values();
  const judge = judgeCrashes();
  const work = async () => {
    let child: BatchChild | undefined;
    const close = () => void child?.stop();
    stop.signal.addEventListener("abort", close);
    try {
      while (!stop.signal.aborted) {
        const { value: photo } = queue.next();
        if (!photo) return;
        child ??= startChild();
        const reply = await child.make(options.taskOf(photo));
        if ("ended" in reply && stop.signal.aborted) return;
        const answer = "ended" in reply ? crashed(reply.ended) : reply;
        options.onAnswer(photo, answer);
        judge(answer);
        if (!answer.leaving) continue;
        await child.stop();
        child = undefined;
      }
    } catch (error) {
      stop.abort(error);
    } finally {
      stop.signal.removeEventListener("abort", close);
      await child?.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.jobs, photos.length) }, work));
  options.signal.removeEventListener("abort", cancel);
  stop.signal.throwIfAborted();
}

/** @returns what throws when an answer, or so many of them, says that going on is no use */
function judgeCrashes(): (answer: ChildAnswer) => void {
  let crashes = 0;
  return ({ outcome }) => {
    if (outcome.result === "stop") throw new Error(outcome.message);
    crashes = outcome.result === "failed" && outcome.code === "crashed" ? crashes + 1 : 0;
    if (crashes < MOST_CRASHES) return;
    throw new Error(
      `${crashes} processes in a row ended with a photo in hand. ${outcome.result === "failed" ? outcome.message : ""}`,
    );
  };
}

function crashed(how: string): ChildAnswer {
  const message = `The process ended with the photo in hand (${how})`;
  const hint = "If it was killed for its memory, give fewer --jobs, then --retry-errors.";
  const outcome = { result: "failed", code: "crashed", message, hint } as const;
  return { outcome, cpuSeconds: 0, peakMegabytes: 0, leaving: true };
}
