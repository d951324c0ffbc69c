import { AvatarRuntime } from "../../AvatarRuntime";
import { readLight } from "../readLight";
import type { PhotoOutcome } from "./BatchPhoto";
import { type BatchTools, makePhoto, type PhotoTask } from "./makePhoto";
import { outcomeOf } from "./outcomeOf";

/** What a child process answers for one photo. */
export interface ChildAnswer {
  readonly outcome: PhotoOutcome;
  /** CPU time since the last answer, its start-up included. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  /** Whether the process ends now: after an error that is not the photo's, a new one is safer. */
  readonly leaving: boolean;
}

/** Errors that say nothing about the process they were met in. */
const PHOTOS_OWN = ["photo-unreadable", "photo-too-large", "no-face", "face-unsuitable", "output-taken"];

/**
 * The work of a child process of `mosar batch`: photos come one at a time over the channel to the parent, one runtime
 * serves them all. When the channel closes, because the parent stops or is dead, the photo in hand is given up.
 */
export async function serveBatch(): Promise<void> {
  if (!process.send) throw new RangeError("batch-child is started by mosar batch only");
  // Ctrl-C reaches the whole group of processes; the parent decides what it means.
  for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => undefined);
  const abort = new AbortController();
  let tools: Promise<BatchTools> | undefined;
  const openTools = (task: PhotoTask) => {
    tools ??= loadTools(task, abort.signal);
    return tools;
  };
  await new Promise<void>((ended) => {
    let inHand = Promise.resolve();
    process.on("message", (task: PhotoTask) => {
      inHand = makePhoto(task, openTools, abort.signal).then(answer, (error) => {
        // Every photo is answered, or given up with the channel: the parent waits for nothing else.
        if (!abort.signal.aborted) return answer(outcomeOf(error));
      });
    });
    const giveUp = () => {
      abort.abort(new Error("interrupted"));
      void inHand.then(ended);
    };
    process.once("disconnect", giveUp);
    // Gone while this process started.
    if (!process.connected) giveUp();
  });
}

async function loadTools({ assets, device, relight }: PhotoTask, signal: AbortSignal): Promise<BatchTools> {
  const light = relight === undefined ? undefined : await readLight(relight);
  return { runtime: await AvatarRuntime.create({ assetsUrl: assets, device, signal }), relight: light };
}

let counted = 0;

async function answer(outcome: PhotoOutcome): Promise<void> {
  const { user, system } = process.cpuUsage();
  const cpuSeconds = (user + system) / 1e6 - counted;
  counted += cpuSeconds;
  const leaving = outcome.result === "stop" || (outcome.result === "failed" && !PHOTOS_OWN.includes(outcome.code));
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const message: ChildAnswer = { outcome, cpuSeconds, peakMegabytes, leaving };
  // A parent that is gone finds the result in its place next time.
  await new Promise<void>((sent) => (process.connected ? process.send?.(message, () => sent()) : sent()));
  if (leaving && process.connected) process.disconnect();
}
