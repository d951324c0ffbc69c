/**
 * The process that reads files for test/fuzz/runFuzz.ts: a decoder that crashes or hangs takes only this one along.
 * Told by an IPC message; says a file's number before it is read, and what came of it.
 */
import { HANG } from "./FuzzReport";
import type { FuzzResult } from "./FuzzTarget";
import { type FuzzKind, openFuzz } from "./openFuzz";
import { tryFile } from "./tryFile";

export interface FuzzTask {
  readonly what: FuzzKind;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export type FuzzNews =
  | { readonly began: number; readonly kind: string }
  | { readonly ended: number; readonly result: FuzzResult }
  | { readonly peakMegabytes: number };

process.once("message", (task: FuzzTask) => void work(task));

async function work({ what, seed, from, to }: FuzzTask): Promise<void> {
  const say = (news: FuzzNews) => new Promise<void>((sent) => process.send?.(news, () => sent()));
  const fuzz = await openFuzz(what, seed);
  for (let number = from; number < Math.min(to, fuzz.count); number++) {
    const { target, bytes } = fuzz.file(number);
    await say({ began: number, kind: target.kind });
    let result = await tryFile(target, bytes);
    // On a busy machine the clock runs on while nothing is done: the shortest of three counts.
    for (let again = 0; again < 2 && result.milliseconds > HANG; again++) {
      const { milliseconds } = await tryFile(target, bytes);
      result = { ...result, milliseconds: Math.min(milliseconds, result.milliseconds) };
    }
    await say({ ended: number, result });
  }
  await say({ peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
  await fuzz.close();
  process.disconnect();
}
