import { fork } from "node:child_process";
import { join } from "node:path";
import type { FuzzReport } from "./FuzzReport";
import type { FuzzNews, FuzzTask } from "./fuzzChild";

/** No word from the process for so long, ms: it hangs, or the machine stands still. */
const SILENCE = 60_000;

/** Tries files in a process that is started anew behind the file that ended it or made it hang. @param count at most */
export async function runFuzz(what: FuzzTask["what"], seed: number, count: number, report: FuzzReport): Promise<void> {
  for (let from = 0; from < count; ) from = await runPart({ what, seed, from, to: count }, report);
}

/** @returns the number to go on with */
function runPart(task: FuzzTask, report: FuzzReport): Promise<number> {
  const child = fork(join(import.meta.dirname, "fuzzChild.ts"), { execArgv: ["--import", "tsx"] });
  let inHand: { readonly number: number; readonly kind: string } | undefined;
  let isDone = false;
  let timer: NodeJS.Timeout | undefined;
  const expectWord = () => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), SILENCE);
  };
  return new Promise((resolve, reject) => {
    child.on("message", (news: FuzzNews) => {
      expectWord();
      if ("began" in news) inHand = { number: news.began, kind: news.kind };
      else if ("ended" in news) {
        report.add(news.result, news.ended);
        inHand = undefined;
      } else {
        report.addPeak(news.peakMegabytes);
        isDone = true;
      }
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      if (isDone) return resolve(task.to);
      if (!inHand) return reject(new Error(`the process ended between files (${signal ?? code})`));
      report.addLoss(inHand.kind, inHand.number, signal === "SIGKILL" ? "HANG" : `CRASH ${signal ?? code}`);
      resolve(inHand.number + 1);
    });
    expectWord();
    child.send(task);
  });
}
