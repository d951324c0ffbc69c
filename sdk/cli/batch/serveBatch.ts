import { AvatarRuntime } from "../../AvatarRuntime";
import type { PhotoOutcome } from "./BatchPhoto";
import { makePhoto, type PhotoTask } from "./makePhoto";

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
  let runtime: Promise<AvatarRuntime> | undefined;
  const openRuntime = ({ assets, device }: PhotoTask) => {
    runtime ??= AvatarRuntime.create({ assetsUrl: assets, device, signal: abort.signal });
    return runtime;
  };
  await new Promise<void>((ended) => {
    let inHand = Promise.resolve();
    process.on("message", (task: PhotoTask) => {
      inHand = makePhoto(task, openRuntime, abort.signal).then(answer, () => undefined);
    });
    process.once("disconnect", () => {
      abort.abort(new Error("interrupted"));
      void inHand.then(ended);
    });
  });
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
