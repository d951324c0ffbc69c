import { fork } from "node:child_process";
import type { PhotoTask } from "./makePhoto";
import type { ChildAnswer } from "./serveBatch";

type Reply = ChildAnswer | { readonly ended: string };

/** A process that makes one photo at a time. */
export interface BatchChild {
  /** @returns the answer, or how the process ended instead */
  make(task: PhotoTask): Promise<Reply>;
  /** Closes the channel: the photo in hand is given up. Resolves when the process is gone. */
  stop(): Promise<void>;
}

/** Starts this same program as a child of `mosar batch`. */
export function startChild(): BatchChild {
  const child = fork(process.argv[1], ["batch-child"], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let lastWords = "";
  child.stderr?.on("data", (text) => {
    lastWords = (lastWords + text).slice(-2000);
  });
  let stopped = false;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // After a disconnect from this side Node tells "exit" but never "close" (v20.20), which waits for the last words.
    child.once("exit", () => {
      if (stopped) resolve("stopped");
    });
    child.once("close", (code, signal) => {
      const last = lastWords.trim().split("\n").at(-1);
      resolve(`${signal ?? `status ${code}`}${last ? `, ${last}` : ""}`);
    });
  });
  let how: string | undefined;
  // One listener each for a whole life of photos.
  let settle: (reply: Reply) => void = () => undefined;
  child.on("message", (answer: ChildAnswer) => settle(answer));
  void ended.then((words) => {
    how = words;
    settle({ ended: words });
  });
  return {
    make: async (task) => {
      const reply = new Promise<Reply>((resolve) => {
        settle = resolve;
      });
      // A closed channel is told by the end of the process.
      if (child.connected) child.send(task, () => undefined);
      return how === undefined ? reply : { ended: how };
    },
    stop: async () => {
      const isGone = child.exitCode !== null || child.signalCode !== null;
      if (child.connected && !isGone) {
        stopped = true;
        child.disconnect();
      }
      await ended;
    },
  };
}
